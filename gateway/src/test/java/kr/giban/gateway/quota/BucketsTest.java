package kr.giban.gateway.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private static final int ROOM = 1000;

    private final Watch watch = new Watch();
    private final Limit limit = new CallerClasses(Setting.small().config(), new SimpleMeterRegistry())
            .ofNobody()
            .limit(Kind.READ);
    private final Buckets buckets = new Buckets(ROOM, Duration.ofMinutes(2), watch);

    @Test
    void a_flood_of_addresses_takes_no_more_room_and_pushes_out_itself() {
        int neighbors = 100;
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < neighbors; i++) {
                buckets.of(limit, null, "198.51.100." + i).take();
            }
        }

        for (int i = 0; i < 50 * ROOM; i++) {
            buckets.of(limit, null, "10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255))
                    .take();
            // They go on, each a call in a while.
            if (i % 100 == 0) {
                buckets.of(limit, null, "198.51.100." + i / 100 % neighbors);
            }
        }

        assertThat(buckets.count()).isLessThanOrEqualTo(ROOM);
        int kept = 0;
        for (int i = 0; i < neighbors; i++) {
            kept += buckets.of(limit, null, "198.51.100." + i).take().getRemainingTokens() == 4 ? 1 : 0;
        }
        assertThat(kept).isGreaterThanOrEqualTo(neighbors * 9 / 10);
    }

    @Test
    void an_idle_bucket_is_forgotten_when_it_is_full_again_and_not_before() {
        buckets.of(limit, null, "198.51.100.1").take();
        watch.pass(Duration.ofSeconds(119));
        assertThat(buckets.count()).isEqualTo(1);

        watch.pass(Duration.ofSeconds(121));

        assertThat(buckets.count()).isZero();
    }
}
