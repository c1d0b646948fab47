package kr.giban.gateway.quota;

import io.github.bucket4j.BucketListener;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.MathType;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucket;
import io.github.bucket4j.local.LockFreeBucket;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What one holder has left of one limit, as far as this gateway knows. */
final class Bucket {
    private final Holder holder;
    private final LocalBucket permits;
    /** Taken here and not yet told to the store. */
    private final AtomicInteger untold = new AtomicInteger();

    Bucket(Holder holder, TimeMeter time) {
        this.holder = holder;
        // Not by the library's builder, which would make a configuration for each bucket.
        this.permits = new LockFreeBucket(limit().configuration(), MathType.INTEGER_64_BITS, time, BucketListener.NOPE);
    }

    Limit limit() {
        return holder.limit();
    }

    UUID key() {
        return holder.key();
    }

    ConsumptionProbe take() {
        return permits.tryConsumeAndReturnRemaining(1);
    }

    void giveBack() {
        permits.addTokens(1);
    }

    /** Notes for the store that some were taken, or given back; true when there was nothing to be told before. */
    boolean note(int taken) {
        return untold.getAndAdd(taken) == 0;
    }

    /** What the store must be told; from now on it counts as told. */
    int tell() {
        return untold.getAndSet(0);
    }

    /**
     * Takes away what others took.
     *
     * @param takenByAll what was taken through any gateway, and told, and has not come again yet
     */
    void follow(double takenByAll) {
        // Read first: what is taken meanwhile had better be counted too little, which the next time puts right.
        int takenSince = untold.get();
        long takenHere = limit().burst() - permits.getAvailableTokens();
        long takenByOthers = (long) takenByAll + takenSince - takenHere;
        if (takenByOthers > 0) {
            permits.consumeIgnoringRateLimits(takenByOthers);
        }
    }
}
