package kr.giban.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedClockTest {
    @TempDir
    Path folder;

    @Test
    void follows_the_file_at_once() {
        Path file = folder.resolve("offset");
        SimulatedClock clock = new SimulatedClock(file, Seoul.ZONE);
        Instant hearing = Instant.parse("2022-03-22T05:00:00Z");
        Instant begun = Instant.now();
        SimulatedClock.moveTo(file, hearing);
        shows(clock, hearing, begun);
        assertThat(Seoul.today(clock)).isEqualTo(LocalDate.of(2022, 3, 22));
        Instant later = hearing.plus(Duration.ofDays(30));
        SimulatedClock.moveTo(file, later);
        shows(clock, later, begun);
    }

    /** The instant it was moved to and what has passed since; it is kept in whole seconds. */
    private static void shows(SimulatedClock clock, Instant moved, Instant begun) {
        Instant shown = clock.instant();
        assertThat(shown).isBetween(moved.minusSeconds(1), moved.plus(Duration.between(begun, Instant.now())));
    }

    @Test
    void keeps_the_last_offset_while_the_file_is_away_or_half_written() throws IOException {
        Path file = folder.resolve("offset");
        SimulatedClock clock = new SimulatedClock(file, Seoul.ZONE);
        Instant hearing = Instant.parse("2022-03-22T05:00:00Z");
        Instant begun = Instant.now();
        SimulatedClock.moveTo(file, hearing);
        clock.instant();
        Files.writeString(file, "-12x");
        shows(clock, hearing, begun);
        Files.delete(file);
        shows(clock, hearing, begun);
    }

    @Test
    void a_program_with_simulated_time_listens_on_loopback_only() {
        ClockProducer producer = new ClockProducer();
        Path file = folder.resolve("offset");
        assertThatThrownBy(() -> producer.clock(Optional.of(file), "0.0.0.0"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("127.0.0.1");
        assertThat(producer.clock(Optional.of(file), "127.0.0.1")).isInstanceOf(SimulatedClock.class);
    }

    @Test
    void without_a_file_time_is_true() {
        Clock clock = new ClockProducer().clock(Optional.empty(), "0.0.0.0");
        assertThat(clock).isNotInstanceOf(SimulatedClock.class);
        assertThat(clock.getZone()).isEqualTo(Seoul.ZONE);
    }
}
