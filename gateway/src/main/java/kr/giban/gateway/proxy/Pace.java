package kr.giban.gateway.proxy;

import java.time.Duration;

/** How fast a client sends its body while it is waited for; what the service keeps it waiting is not its fault. */
final class Pace {
    /** Whether so much in so many nanoseconds is too little. */
    interface Rule {
        boolean isTooSlow(long bytes, long nanos);
    }

    private boolean waiting;
    private long since;
    private long waited;
    private long bytes;

    /** From now on the client is waited for, or no longer. */
    void waits(boolean forClient, long now) {
        if (waiting && !forClient) {
            waited += now - since;
        } else if (!waiting && forClient) {
            since = now;
        }
        waiting = forClient;
    }

    void came(int count) {
        bytes += count;
    }

    /** Judges what came since it was judged last, if the client was waited for so long at least. */
    boolean isTooSlow(Rule rule, Duration least, long now) {
        long all = waited + (waiting ? now - since : 0);
        if (all < least.toNanos()) {
            return false;
        }
        boolean slow = rule.isTooSlow(bytes, all);
        waited = 0;
        bytes = 0;
        since = now;
        return slow;
    }
}
