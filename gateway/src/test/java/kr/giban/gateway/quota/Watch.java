package kr.giban.gateway.quota;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time that goes by when it is told to. */
final class Watch implements TimeMeter {
    private final AtomicLong nanos = new AtomicLong(1_000_000_000_000L);

    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Override
    public long currentTimeNanos() {
        return nanos.get();
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
