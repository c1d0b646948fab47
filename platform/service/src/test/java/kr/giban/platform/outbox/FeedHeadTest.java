package kr.giban.platform.outbox;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FeedHeadTest {
    private final FeedHead head = new FeedHead(null, new SimpleMeterRegistry());

    @Test
    void who_waits_is_rung_also_when_the_rest_after_the_last_ring_is_all_but_over() {
        for (int round = 0; round < 5; round++) {
            ring(10L * round + 1);
            spinFrom(System.nanoTime(), Duration.ofNanos(99_300_000));
            ring(10L * round + 2);
            spinFrom(System.nanoTime(), Duration.ofMillis(120));
        }
    }

    private void ring(long position) {
        var rung = head.beyond(position - 1).subscribeAsCompletionStage();
        head.reached(position);
        assertThatCode(() -> rung.get(2, TimeUnit.SECONDS)).doesNotThrowAnyException();
    }

    private static void spinFrom(long start, Duration time) {
        while (System.nanoTime() - start < time.toNanos()) {
            Thread.onSpinWait();
        }
    }
}
