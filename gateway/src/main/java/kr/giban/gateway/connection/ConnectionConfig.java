package kr.giban.gateway.connection;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many connections clients may hold, and how slow they may be. */
@ConfigMapping(prefix = "giban.gateway.connections")
public interface ConnectionConfig {
    /**
     * At once from one address, of IPv6 from one /64; 0 for any number. On the last night of a call some 13,000 persons sit
     * behind one university's address, and each keeps a connection.
     */
    @WithDefault("16384")
    int perAddress();

    /** At once in all; 0 for any number. */
    @WithDefault("50000")
    int limit();

    /** From the first byte of a request until its head is whole; nothing for any time. */
    @WithDefault("20s")
    Duration headTimeout();

    /** In how much time a client must take what waits for it, which is at most some ten thousand bytes; nothing for any time. */
    @WithDefault("60s")
    Duration answerTimeout();

    /** Bytes of a body that a client must send each second that it is waited for, in the mean; 0 for none. */
    @WithDefault("500")
    MemorySize bodyRate();
}
