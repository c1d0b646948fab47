package kr.giban.gateway.proxy;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How much may be asked for a second time: a share of what is asked for at all, so that a service in trouble does not get
 * twice the load just then.
 */
final class RetryBudget {
    private static final int WHOLE = 100;

    private final int earned;
    private final int most;
    private final AtomicInteger hundredths;

    /**
     * @param percent of the requests may be repeated
     * @param reserve so many at once when there was peace before
     */
    RetryBudget(int percent, int reserve) {
        this.earned = percent;
        this.most = reserve * WHOLE;
        this.hundredths = new AtomicInteger(most);
    }

    /** A request was sent for the first time. */
    void earn() {
        int had = hundredths.get();
        if (had < most) {
            // A little lost between two threads is no harm.
            hundredths.compareAndSet(had, Math.min(most, had + earned));
        }
    }

    /** Whether a request may be sent a second time; if so it counts. */
    boolean spend() {
        int had = hundredths.get();
        while (had >= WHOLE) {
            if (hundredths.compareAndSet(had, had - WHOLE)) {
                return true;
            }
            had = hundredths.get();
        }
        return false;
    }
}
