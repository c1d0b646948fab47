package kr.giban.gateway.overload;

import jakarta.inject.Singleton;
import java.util.concurrent.ThreadLocalRandom;

/** How long those who are turned away shall wait: not all of them as long, or they would come back together. */
@Singleton
public class Patience {
    private final long least;
    private final long most;

    public Patience(OverloadConfig config) {
        this.least = Math.max(1, config.retryAfter().toSeconds());
        this.most = least + Math.max(0, config.retrySpread().toSeconds());
    }

    /** A value of {@code Retry-After}. */
    String retryAfter() {
        return Long.toString(ThreadLocalRandom.current().nextLong(least, most + 1));
    }
}
