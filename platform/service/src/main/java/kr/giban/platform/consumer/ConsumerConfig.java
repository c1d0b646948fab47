package kr.giban.platform.consumer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How feeds of others are read. */
@ConfigMapping(prefix = "giban.consumer")
public interface ConsumerConfig {
    /** Off: no feed is read, whatever handlers there are. */
    @WithDefault("true")
    boolean enabled();

    /** Events in one transaction. */
    @WithDefault("1000")
    int batch();

    /** How long a read waits while there is nothing new. */
    @WithDefault("20")
    int waitSeconds();

    /** The pause after a first failure; it doubles with each. */
    @WithDefault("PT0.5S")
    Duration firstPause();

    /** The longest pause after failures. */
    @WithDefault("PT30S")
    Duration longestPause();

    /** How long a replica stands aside after another was quicker. */
    @WithDefault("PT5S")
    Duration standAside();
}
