package kr.giban.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
        SimulatedClock.moveTo(file, hearing);
        assertThat(clock.instant()).isCloseTo(hearing, within(60, ChronoUnit.SECONDS));
        assertThat(Seoul.today(clock)).isEqualTo(LocalDate.of(2022, 3, 22));
        Instant later = hearing.plus(30, ChronoUnit.DAYS);
        SimulatedClock.moveTo(file, later);
        assertThat(clock.instant()).isCloseTo(later, within(60, ChronoUnit.SECONDS));
    }

    @Test
    void keeps_the_last_offset_while_the_file_is_away_or_half_written() throws IOException {
        Path file = folder.resolve("offset");
        SimulatedClock clock = new SimulatedClock(file, Seoul.ZONE);
        Instant hearing = Instant.parse("2022-03-22T05:00:00Z");
        SimulatedClock.moveTo(file, hearing);
        clock.instant();
        Files.writeString(file, "-12x");
        assertThat(clock.instant()).isCloseTo(hearing, within(60, ChronoUnit.SECONDS));
        Files.delete(file);
        assertThat(clock.instant()).isCloseTo(hearing, within(60, ChronoUnit.SECONDS));
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
