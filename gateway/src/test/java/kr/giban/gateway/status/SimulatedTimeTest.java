package kr.giban.gateway.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import kr.giban.gateway.testing.Client;
import kr.giban.gateway.testing.Surroundings;
import kr.giban.platform.time.SimulatedClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(SimulatedTimeTest.Simulated.class)
class SimulatedTimeTest {
    /** The present is the spring of the year in which the programme's roadmap was heard. */
    public static class Simulated implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path file = Files.createTempFile("offset", ".txt");
                SimulatedClock.moveTo(file, Instant.parse("2022-03-22T05:00:00Z"));
                return Map.of("giban.clock.offset-file", file.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void the_status_says_that_time_is_simulated_and_what_it_is() {
        try (Client client = new Client()) {
            assertThat(client.get("/status").json().getString("simulatedTime")).startsWith("2022-03-22T14:");
            assertThat(client.get("/status", "Accept", "text/html").body()).contains("모의 시각: 2022-03-22T14:");
        }
    }
}
