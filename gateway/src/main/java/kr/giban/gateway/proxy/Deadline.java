package kr.giban.gateway.proxy;

import io.vertx.core.Vertx;
import java.time.Duration;

/**
 * Ends the waiting for a service that does not begin its answer. The time counts from when the service last took
 * something of the request; while the client itself has yet to send, nobody is late.
 */
final class Deadline {
    private final Vertx vertx;
    private final CountedBody body;
    private final Duration timeout;
    private final Runnable late;
    private long timer;
    private boolean met;

    Deadline(Vertx vertx, CountedBody body, Duration timeout, Runnable late) {
        this.vertx = vertx;
        this.body = body;
        this.timeout = timeout;
        this.late = late;
        arm(timeout);
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
        Duration left = timeout.minusNanos(System.nanoTime() - body.lastMoved());
        if (body.waitsForClient()) {
            arm(timeout);
        } else if (left.isNegative() || left.isZero()) {
            late.run();
        } else {
            arm(left.plusMillis(1));
        }
    }
}
