package kr.giban.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** How much each caller may ask for. What the classes are given stands in {@code application.properties}. */
@ConfigMapping(prefix = "giban.gateway.quotas")
public interface QuotaConfig {
    @WithDefault("true")
    boolean enabled();

    /** By name; {@code public} and {@code person} must be there. */
    Map<String, Group> classes();

    /** What all tokens of one address may ask for together. */
    Group address();

    /**
     * How often one caller may submit ({@code x-arrival-ticket} in the document), whatever the class. It is counted apart, so
     * that nothing else a person does can stand in its way.
     */
    Rate submit();

    /** How many callers with tokens, and how many addresses, are remembered; of more, those seen least are forgotten. */
    @WithDefault("100000")
    int remembered();

    Store store();

    /** A class of callers. */
    interface Group {
        /** Who has one of them is of this class. Of several classes the widest counts. */
        Optional<Set<String>> roles();

        Rate read();

        Rate write();
    }

    /** A bucket that fills evenly. */
    interface Rate {
        long permits();

        /** How long {@link #permits} take to come. */
        @WithDefault("1m")
        Duration window();

        /** What the bucket holds, to be taken at once; as much as {@link #permits} unless set. */
        OptionalLong burst();
    }

    /** Where several gateways tell each other what they let through. */
    interface Store {
        /** {@code postgresql://host:5432/database}; without it each gateway counts for itself. */
        Optional<String> url();

        Optional<String> user();

        Optional<String> password();

        /** How often they tell each other. */
        @WithDefault("200ms")
        Duration interval();

        /** How long it may be silent before it counts as away. */
        @WithDefault("5s")
        Duration timeout();

        /** How long a store that is away is left alone before it is tried again. */
        @WithDefault("1s")
        Duration retry();
    }
}
