package kr.giban.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one source of business time. */
@Singleton
public class ClockProducer {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    /**
     * True time, or simulated time where an offset file is named. A program with simulated time refuses to listen
     * anywhere but on loopback: nobody but its own machine may meet a clock that lies.
     */
    @Produces
    @Singleton
    public Clock clock(
            @ConfigProperty(name = "giban.clock.offset-file") Optional<Path> offsetFile,
            @ConfigProperty(name = "quarkus.http.host", defaultValue = "0.0.0.0") String host) {
        if (offsetFile.isEmpty()) {
            return Clock.system(Seoul.ZONE);
        }
        if (!LOOPBACK.contains(host)) {
            throw new IllegalStateException(
                    "giban.clock.offset-file is set, so quarkus.http.host must be 127.0.0.1, not " + host);
        }
        return new SimulatedClock(offsetFile.get(), Seoul.ZONE);
    }
}
