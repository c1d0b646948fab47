package kr.giban.gateway.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How public answers are kept. */
@ConfigMapping(prefix = "giban.gateway.cache")
public interface CacheConfig {
    @WithDefault("true")
    boolean enabled();

    /** How much of memory they may take, headers and both forms of bodies included. */
    @WithDefault("64M")
    MemorySize size();

    /** A larger one is not kept. */
    @WithDefault("1M")
    MemorySize maxAnswer();

    /** For how long one is served without asking the service, where the service does not say how long. */
    @WithDefault("1s")
    Duration freshness();

    /** How long one that nobody reads is kept, since it may still be as it was. */
    @WithDefault("10m")
    Duration idle();

    /** How long others wait for an answer that has begun to go to the one who asked first. */
    @WithDefault("1s")
    Duration patience();
}
