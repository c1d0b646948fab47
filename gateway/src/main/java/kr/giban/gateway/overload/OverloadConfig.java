package kr.giban.gateway.overload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Map;

/** How much the gateway lets in at a time, and what it tells those who must wait outside. */
@ConfigMapping(prefix = "giban.gateway.overload")
public interface OverloadConfig {
    /** Without it nothing is turned away; tickets are given all the same when a service cannot be reached. */
    @WithDefault("true")
    boolean enabled();

    /**
     * Requests in flight to all services together; 0 for no limit. Twice that of one service, so that one that has become
     * slow leaves half of the gateway to the others.
     */
    @WithDefault("2048")
    int limit();

    /**
     * Requests in flight to each service; 0 for no limit. Four times the pool's connections: a pause of the service of some
     * hundred milliseconds is waited out, and still fewer than the pool and its queue take together, so that it is decided
     * here, by what they ask, who has to go, and not there by who came last.
     */
    @WithDefault("1024")
    int serviceLimit();

    /** Other limits of single services. */
    Map<String, Integer> serviceLimits();

    /**
     * Long polls at each service, which wait and do no work, so they count apart; 0 for no limit. Half of the pool's
     * connections, of which each of them holds one.
     */
    @WithDefault("128")
    int waitingLimit();

    /** Percents of the limits at which a kind of request is turned away; submissions have all of them. */
    Share share();

    /** The least that a client is told to wait. */
    @WithDefault("2s")
    Duration retryAfter();

    /** By up to how much more it differs from client to client, so that they do not come back together. */
    @WithDefault("8s")
    Duration retrySpread();

    /** How long a submission that was turned away counts as of its arrival. */
    @WithDefault("30m")
    Duration ticketLife();

    /** The share of each kind. */
    interface Share {
        /** Reading without a token: the first to go, since what is public can be read later. */
        @WithName("public-read")
        @WithDefault("70")
        int publicRead();

        /** Reading with a token: somebody at work. */
        @WithDefault("80")
        int read();

        /** All that changes something but submissions. */
        @WithDefault("90")
        int write();
    }
}
