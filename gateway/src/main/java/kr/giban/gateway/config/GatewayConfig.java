package kr.giban.gateway.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What can be set of the gateway itself. */
@ConfigMapping(prefix = "giban.gateway")
public interface GatewayConfig {
    /** How long a service may stay silent before it begins its answer. */
    @WithDefault("30s")
    Duration timeout();

    /** The same for uploads, which a service may digest for a while. */
    @WithDefault("120s")
    Duration uploadTimeout();

    /** The longest long poll; a feed's {@code waitSeconds} up to this is added to the timeout. */
    @WithDefault("60s")
    Duration maxWait();

    /** How long a client may send nothing of a body that it has announced. */
    @WithDefault("60s")
    Duration bodyTimeout();

    /** How long to reach for a service that does not accept. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** What an answer of 503 tells the client to wait. */
    @WithDefault("5s")
    Duration retryAfter();

    /** For how long a verified token is believed without being verified again; nothing for never. */
    @WithDefault("60s")
    Duration tokenCache();

    /** How long to wait for the identity provider's keys, when a token needs them. */
    @WithDefault("5s")
    Duration tokenTimeout();

    /** Connections that each event loop may hold to one service. */
    @WithDefault("128")
    int poolSize();

    @WithDefault("10M")
    MemorySize maxBody();

    @WithDefault("200M")
    MemorySize maxUpload();

    /** Characters of the request line's address. */
    @WithDefault("8192")
    int maxUri();

    /** Characters of all header fields. */
    @WithDefault("16384")
    int maxHeaders();

    /** Origins whose pages may call the API, or {@code *}; none unless set. */
    Optional<Set<String>> corsOrigins();

    /** How often the services' readiness is asked for. */
    @WithDefault("5s")
    Duration statusInterval();

    Upstreams upstreams();

    /** How instances that fail are treated. */
    interface Upstreams {
        /** Failures in a row after which an instance is left alone. */
        @WithDefault("5")
        int failures();

        /** How long it is left alone before one request tries it, and between two trials. */
        @WithDefault("1s")
        Duration pause();

        /** How many of a hundred requests may be sent a second time, when the first got no answer. */
        @WithDefault("10")
        int retryPercent();

        /** How many may be so at once, after a time of peace. */
        @WithDefault("50")
        int retryReserve();
    }

    Docs docs();

    /** The page that tries calls. */
    interface Docs {
        /** The public client with authorization code and PKCE. */
        @WithDefault("giban-docs")
        String clientId();

        /** The identity provider as a browser reaches it. */
        String issuer();
    }
}
