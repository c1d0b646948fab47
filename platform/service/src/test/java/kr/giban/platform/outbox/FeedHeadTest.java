package kr.giban.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FeedHeadTest {
    private final FeedHead head = new FeedHead(null, new SimpleMeterRegistry());

    @Test
    void the_first_growth_rings_at_once_and_more_of_it_rings_together_a_little_later() throws Exception {
        CompletableFuture<Void> first = head.beyond(0).subscribeAsCompletionStage();
        long begun = System.nanoTime();
        head.reached(1);
        assertThat(first).isDone();

        CompletableFuture<Void> second = head.beyond(1).subscribeAsCompletionStage();
        for (int position = 2; position < 50; position++) {
            head.reached(position);
        }
        second.get(5, TimeUnit.SECONDS);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(95));
    }
}
