package kr.giban.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Breaker breaker = new Breaker(3, Duration.ofSeconds(1));

    private void fail(int times, long now) {
        IntStream.range(0, times).forEach(i -> breaker.failed(now));
    }

    @Test
    void failures_that_are_not_in_a_row_do_not_open_it() {
        fail(2, 0);
        breaker.succeeded();
        fail(2, 0);

        assertThat(breaker.isOpen()).isFalse();
        assertThat(breaker.lets(0)).isTrue();
    }

    @Test
    void open_it_lets_one_trial_pass_in_each_pause() {
        fail(3, 0);

        assertThat(breaker.lets(SECOND - 1)).isFalse();
        assertThat(breaker.lets(SECOND)).isTrue();
        assertThat(breaker.lets(SECOND)).isFalse();
        assertThat(breaker.lets(2 * SECOND)).isTrue();
    }

    @Test
    void it_says_how_long_it_turns_away_all() {
        assertThat(breaker.state(0)).isEqualTo(Breaker.State.CLOSED);
        assertThat(breaker.untilTrial(0)).isZero();
        fail(3, 0);

        assertThat(breaker.state(1)).isEqualTo(Breaker.State.OPEN);
        assertThat(breaker.untilTrial(SECOND / 4)).isEqualTo(Duration.ofMillis(750));
        assertThat(breaker.state(SECOND)).isEqualTo(Breaker.State.HALF_OPEN);
        assertThat(breaker.untilTrial(2 * SECOND)).isZero();
    }

    @Test
    void a_trial_that_succeeds_closes_it_and_one_that_fails_does_not() {
        fail(3, 0);
        breaker.lets(SECOND);
        breaker.failed(SECOND);
        assertThat(breaker.lets(2 * SECOND - 1)).isFalse();

        breaker.lets(2 * SECOND);
        breaker.succeeded();
        assertThat(breaker.lets(2 * SECOND)).isTrue();
        assertThat(breaker.lets(2 * SECOND)).isTrue();
    }

    @Test
    void a_hint_allows_the_trial_at_once() {
        fail(3, 0);

        breaker.hint(5);

        assertThat(breaker.lets(5)).isTrue();
        assertThat(breaker.lets(6)).isFalse();
    }

    @Test
    void it_works_across_the_turn_of_the_clock() {
        fail(3, Long.MAX_VALUE);

        assertThat(breaker.lets(Long.MAX_VALUE + SECOND - 1)).isFalse();
        assertThat(breaker.lets(Long.MAX_VALUE + SECOND)).isTrue();
    }
}
