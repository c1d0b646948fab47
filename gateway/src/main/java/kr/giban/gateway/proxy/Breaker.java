package kr.giban.gateway.proxy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Leaves alone who failed several times without a success between. After a while one request tries whether that is over;
 * the others go on being turned away until it is. Instants are those of {@link System#nanoTime()}.
 */
final class Breaker {
    private final int threshold;
    private final long pause;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong nextTrial = new AtomicLong();

    /**
     * @param threshold failures in a row after which it opens
     * @param pause how long it stays open before a trial, and between two
     */
    Breaker(int threshold, Duration pause) {
        this.threshold = threshold;
        this.pause = pause.toNanos();
    }

    /** What it does with a request. */
    enum State {
        CLOSED,
        OPEN,
        /** The next request tries whether it is over. */
        HALF_OPEN
    }

    State state(long now) {
        if (!isOpen()) {
            return State.CLOSED;
        }
        return untilTrial(now).isZero() ? State.HALF_OPEN : State.OPEN;
    }

    /** How long it turns away all; nothing when it does not. */
    Duration untilTrial(long now) {
        return isOpen() ? Duration.ofNanos(Math.max(0, nextTrial.get() - now)) : Duration.ZERO;
    }

    boolean isOpen() {
        return failures.get() >= threshold;
    }

    /** Whether a request may pass; of an open one, whether this is the trial. */
    boolean lets(long now) {
        if (!isOpen()) {
            return true;
        }
        long trial = nextTrial.get();
        return now - trial >= 0 && nextTrial.compareAndSet(trial, now + pause);
    }

    /** There is reason to think that it is over: the next request may try at once. */
    void hint(long now) {
        if (isOpen()) {
            nextTrial.set(now);
        }
    }

    void succeeded() {
        if (failures.get() != 0) {
            failures.set(0);
        }
    }

    void failed(long now) {
        nextTrial.set(now + pause);
        failures.updateAndGet(count -> Math.min(count + 1, threshold));
    }
}
