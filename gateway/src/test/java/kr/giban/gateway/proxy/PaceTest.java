package kr.giban.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Of clients that must send 500 bytes a second. */
class PaceTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final Duration LEAST = Duration.ofSeconds(10);

    private final Pace pace = new Pace();

    private boolean isTooSlow(long second) {
        return pace.isTooSlow((bytes, nanos) -> bytes * SECOND < 500 * nanos, LEAST, second * SECOND);
    }

    @Test
    void an_honest_slow_line_is_fast_enough() {
        pace.waits(true, 0);
        for (int second = 1; second <= 60; second++) {
            pace.came(600);
            assertThat(isTooSlow(second)).isFalse();
        }
    }

    @Test
    void one_that_trickles_is_found_out_even_after_a_fast_beginning() {
        pace.waits(true, 0);
        pace.came(1_000_000);
        assertThat(isTooSlow(10)).isFalse();
        pace.came(100);

        assertThat(isTooSlow(19)).isFalse();
        assertThat(isTooSlow(20)).isTrue();
    }

    @Test
    void the_time_in_which_the_service_took_nothing_does_not_count() {
        pace.waits(true, 0);
        pace.came(4000);
        pace.waits(false, 5 * SECOND);
        pace.waits(true, 100 * SECOND);

        assertThat(isTooSlow(104)).isFalse();
        pace.came(1500);
        assertThat(isTooSlow(106)).isFalse();
    }
}
