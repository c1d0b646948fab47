package kr.giban.gateway.proxy;

import io.vertx.core.impl.ContextInternal;

/**
 * The deadlines of one event loop. They are looked through from time to time: a timer for each request, which is nearly
 * always taken back, would cost more than all else that a deadline does.
 */
final class Deadlines {
    /** By so much a deadline may be told too late. */
    private static final long STEP_MILLIS = 50;

    private final Deadline first = Deadline.head();
    private boolean looking;

    void add(Deadline deadline) {
        deadline.putAfter(first);
        if (!looking) {
            looking = true;
            // Not within the first one's request, which ends long before the looking does.
            loop().setPeriodic(STEP_MILLIS, this::look);
        }
    }

    private static ContextInternal loop() {
        return ContextInternal.current().unwrap();
    }

    private void look(long timer) {
        if (first.next() == null) {
            looking = false;
            loop().owner().cancelTimer(timer);
            return;
        }
        long now = System.nanoTime();
        Deadline one = first.next();
        while (one != null) {
            // One that is over takes itself out.
            Deadline next = one.next();
            one.look(now);
            one = next;
        }
    }
}
