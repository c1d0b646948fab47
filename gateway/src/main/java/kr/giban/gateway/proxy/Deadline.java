package kr.giban.gateway.proxy;

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
    private final CountedBody body;
    private final SlowClients slow;
    private final Duration timeout;
    private final Duration bodyTimeout;
    private final Consumer<Exception> late;
    private boolean met;
    private Deadline previous;
    private Deadline next;

    Deadline(CountedBody body, SlowClients slow, Duration timeout, Duration bodyTimeout, Consumer<Exception> late) {
        this.body = body;
        this.slow = slow;
        this.timeout = timeout;
        this.bodyTimeout = bodyTimeout;
        this.late = late;
    }

    /** The head of a list, which is no deadline itself. */
    static Deadline head() {
        return new Deadline(null, null, null, null, null);
    }

    Deadline next() {
        return next;
    }

    void putAfter(Deadline one) {
        previous = one;
        next = one.next;
        if (next != null) {
            next.previous = this;
        }
        one.next = this;
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
        if (previous == null) {
            return;
        }
        previous.next = next;
        if (next != null) {
            next.previous = previous;
        }
        previous = null;
        next = null;
    }

    /** @param now on the clock of {@link System#nanoTime()} */
    void look(long now) {
        Exception why = body.isOnItsWay() ? ofClient(now) : ofService(now);
        if (why != null) {
            stop();
            late.accept(why);
        }
    }

    private Exception ofClient(long now) {
        if (body.isTooSlow(slow, bodyTimeout.dividedBy(2))) {
            return new BodyMissing("too little of the body came");
        }
        if (!body.waitsForClient()) {
            return ofService(now);
        }
        return isOver(bodyTimeout, now) ? new BodyMissing("nothing of the body came for " + bodyTimeout) : null;
    }

    private Exception ofService(long now) {
        return !met && isOver(timeout, now) ? new TimeoutException("no answer within " + timeout) : null;
    }

    private boolean isOver(Duration time, long now) {
        return now - body.lastMoved() >= time.toNanos();
    }
}
