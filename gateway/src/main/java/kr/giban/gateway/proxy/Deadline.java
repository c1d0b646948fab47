package kr.giban.gateway.proxy;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Ends the waiting for a service that does not begin its answer. The time counts from when the service last took
 * something of the request; while the client itself has yet to send, the time is the client's own.
 */
final class Deadline {
    private final Vertx vertx;
    private final CountedBody body;
    private final Duration timeout;
    private final Duration bodyTimeout;
    private final Consumer<Exception> late;
    private long timer;
    private boolean met;

    Deadline(Vertx vertx, CountedBody body, Duration timeout, Duration bodyTimeout, Consumer<Exception> late) {
        this.vertx = vertx;
        this.body = body;
        this.timeout = timeout;
        this.bodyTimeout = bodyTimeout;
        this.late = late;
        arm(timeout.compareTo(bodyTimeout) < 0 ? timeout : bodyTimeout);
    }

    /** The answer has begun. */
    void meet() {
        met = true;
        vertx.cancelTimer(timer);
    }

    private void arm(Duration wait) {
        timer = vertx.setTimer(Math.max(1, wait.toMillis()), x -> look());
    }

    private void look() {
        if (met) {
            return;
        }
        boolean client = body.waitsForClient();
        Duration left = (client ? bodyTimeout : timeout).minusNanos(System.nanoTime() - body.lastMoved());
        if (!left.isNegative() && !left.isZero()) {
            arm(left.plusMillis(1));
        } else {
            late.accept(client ? new BodyMissing(bodyTimeout) : new TimeoutException("no answer within " + timeout));
        }
    }
}
