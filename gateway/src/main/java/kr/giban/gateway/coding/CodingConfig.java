package kr.giban.gateway.coding;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** What is compressed on its way out. */
@ConfigMapping(prefix = "giban.gateway.compression")
public interface CodingConfig {
    @WithDefault("true")
    boolean enabled();

    /** Below it there is nothing to gain: such an answer goes in one packet either way. */
    @WithDefault("1K")
    MemorySize minSize();

    /** From 1, fast, to 9, small. An event loop compresses, so it is better fast. */
    @WithDefault("1")
    int level();

    /** Beside all of {@code text/…} but event streams, and all that ends with {@code +json} or {@code +xml}. */
    @WithDefault("application/json,application/xml,application/yaml,application/javascript")
    Set<String> types();
}
