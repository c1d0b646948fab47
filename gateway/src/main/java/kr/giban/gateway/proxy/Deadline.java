package kr.giban.gateway.proxy;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Ends the waiting for a service that does not begin its answer. The time counts from when the service last took
 * something of the request; while the client itself has yet to send, the time is the client's own.
 */
final class Deadline {
    private final CountedBody body;
    private final Duration timeout;
    private final Duration bodyTimeout;
    private final Consumer<Exception> late;
    private Deadline previous;
    private Deadline next;

    Deadline(CountedBody body, Duration timeout, Duration bodyTimeout, Consumer<Exception> late) {
        this.body = body;
        this.timeout = timeout;
        this.bodyTimeout = bodyTimeout;
        this.late = late;
    }

    /** The head of a list, which is no deadline itself. */
    static Deadline head() {
        return new Deadline(null, null, null, null);
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

    /** The answer has begun, or none is waited for any longer. */
    void meet() {
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
        boolean client = body.waitsForClient();
        Duration most = client ? bodyTimeout : timeout;
        if (now - body.lastMoved() >= most.toNanos()) {
            meet();
            late.accept(client ? new BodyMissing(bodyTimeout) : new TimeoutException("no answer within " + timeout));
        }
    }
}
