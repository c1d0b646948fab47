package kr.giban.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FeedHeadTest {
    @Test
    void a_rest_that_no_timer_takes_is_over() {
        assertThat(FeedHead.isOver(Duration.ofMillis(-5))).isTrue();
        assertThat(FeedHead.isOver(Duration.ZERO)).isTrue();
        assertThat(FeedHead.isOver(Duration.ofNanos(999_999))).isTrue();
        assertThat(FeedHead.isOver(Duration.ofMillis(1))).isFalse();
    }
}
