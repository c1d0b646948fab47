package kr.giban.gateway.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * The buckets of those seen lately. There is room for so many; when it is short, those seen once give way before those seen
 * often, so that a flood of new addresses pushes out itself.
 */
final class Buckets {
    private final Cache<Holder, Bucket> buckets;
    private final TimeMeter time;

    /** @param idle after which a bucket is full again, so that forgetting it gives nothing away */
    Buckets(long room, Duration idle, TimeMeter time) {
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(room)
                .expireAfterAccess(idle)
                .ticker(time::currentTimeNanos)
                .executor(Runnable::run)
                .build();
    }

    Bucket of(Limit limit, String client, String name) {
        Holder holder = new Holder(limit, client, name);
        Bucket known = buckets.getIfPresent(holder);
        return known == null ? buckets.get(holder, x -> new Bucket(holder, time)) : known;
    }

    long count() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
