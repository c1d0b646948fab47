package kr.giban.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FeedHeadTest {
    @Test
    void who_waits_is_sent_away_when_the_end_is_announced_and_before_it_comes() {
        FeedHead head = new FeedHead(null, new SimpleMeterRegistry());
        CompletableFuture<Void> waiting =
                head.beyond(5).subscribeAsCompletionStage().toCompletableFuture();
        assertThat(waiting).isNotDone();

        head.announced(null, Optional.of(Duration.ofMillis(60)));

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(5));
        assertThat(head.isClosed()).isTrue();
    }

    @Test
    void a_rest_that_no_timer_takes_is_over() {
        assertThat(FeedHead.isOver(Duration.ofMillis(-5))).isTrue();
        assertThat(FeedHead.isOver(Duration.ZERO)).isTrue();
        assertThat(FeedHead.isOver(Duration.ofNanos(999_999))).isTrue();
        assertThat(FeedHead.isOver(Duration.ofMillis(1))).isFalse();
    }
}
