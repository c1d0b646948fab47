package kr.giban.platform.events;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The application of these tests: a feed, and a handler of a service that is away. */
public class EventsApplication implements QuarkusTestProfile {
    static final String NAME = "events";

    @Override
    public String getConfigProfile() {
        return NAME;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "giban.services.away.url", "http://127.0.0.1:1",
                "giban.consumer.batch", "50",
                "giban.consumer.first-pause", "PT0.05S",
                "giban.consumer.longest-pause", "PT0.2S",
                "giban.consumer.stand-aside", "PT0.2S",
                "giban.outbox.sweep", "PT1S");
    }
}
