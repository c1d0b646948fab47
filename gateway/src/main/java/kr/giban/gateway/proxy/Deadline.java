package kr.giban.gateway.proxy;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import kr.giban.gateway.connection.SlowClients;

/**
 * Ends the waiting for a service that does not begin its answer. The time counts from when the service last took
 * something of the request; while the client itself has yet to send, the time is the client's own, who must send
 * something in time and, looked at now and then, enough.
 */
final class Deadline {
    private final Vertx vertx;
    private final CountedBody body;
    private final SlowClients slow;
    private final Duration timeout;
    private final Duration bodyTimeout;
    private final Consumer<Exception> late;
    private long timer;
    private boolean met;
    private boolean over;

    Deadline(
            Vertx vertx,
            CountedBody body,
            SlowClients slow,
            Duration timeout,
            Duration bodyTimeout,
            Consumer<Exception> late) {
        this.vertx = vertx;
        this.body = body;
        this.slow = slow;
        this.timeout = timeout;
        this.bodyTimeout = bodyTimeout;
        this.late = late;
        arm(timeout.compareTo(bodyTimeout) < 0 ? timeout : bodyTimeout);
    }

    /** The answer has begun; of a body that is still on its way the client is still waited for. */
    void meet() {
        met = true;
        if (!body.isOnItsWay()) {
            stop();
        }
    }

    /** Nobody is waited for any more. */
    void stop() {
        over = true;
        vertx.cancelTimer(timer);
    }

    private void arm(Duration wait) {
        timer = vertx.setTimer(Math.max(1, wait.toMillis()), x -> look());
    }

    private void look() {
        if (over) {
            return;
        }
        if (body.isOnItsWay()) {
            lookAtClient();
        } else if (!met) {
            lookAtService();
        }
    }

    private void lookAtClient() {
        Duration between = bodyTimeout.dividedBy(2);
        if (body.isTooSlow(slow, between)) {
            late.accept(new BodyMissing("too little of the body came"));
        } else if (!body.waitsForClient()) {
            lookAtService();
        } else {
            Duration left = left(bodyTimeout);
            if (isOver(left)) {
                late.accept(new BodyMissing("nothing of the body came for " + bodyTimeout));
            } else {
                arm(left.compareTo(between) < 0 ? left.plusMillis(1) : between);
            }
        }
    }

    private void lookAtService() {
        Duration left = left(timeout);
        if (met) {
            arm(bodyTimeout);
        } else if (isOver(left)) {
            late.accept(new TimeoutException("no answer within " + timeout));
        } else {
            arm(left.plusMillis(1));
        }
    }

    private Duration left(Duration time) {
        return time.minusNanos(System.nanoTime() - body.lastMoved());
    }

    private static boolean isOver(Duration left) {
        return left.isNegative() || left.isZero();
    }
}
