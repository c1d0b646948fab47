package kr.giban.gateway.overload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final int THREADS = 8;

    @Test
    void each_kind_has_its_share_and_submissions_have_all() {
        Room room = new Room(10, config(Map.of()).share());

        assertThat(entered(room, Kind.PUBLIC_READ)).isEqualTo(7);
        assertThat(entered(room, Kind.READ)).isEqualTo(1);
        assertThat(entered(room, Kind.WRITE)).isEqualTo(1);
        assertThat(entered(room, Kind.SUBMISSION)).isEqualTo(1);
        room.leave();
        assertThat(room.enter(Kind.WRITE)).isFalse();
        assertThat(room.enter(Kind.SUBMISSION)).isTrue();
    }

    @Test
    void a_small_limit_leaves_a_place_for_every_kind() {
        assertThat(new Room(1, config(Map.of()).share()).enter(Kind.PUBLIC_READ))
                .isTrue();
    }

    @Test
    void never_holds_more_than_its_places_whoever_else_asks_at_the_same_moment() {
        assertThat(mostInside(new Room(3, config(Map.of()).share()))).isLessThanOrEqualTo(3);
        // Without a limit they do meet.
        assertThat(mostInside(new Room(0, config(Map.of()).share()))).isGreaterThan(3);
    }

    @Test
    void what_makes_no_sense_is_refused_at_start() {
        assertThatThrownBy(() -> new Room(-1, config(Map.of()).share())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Room(
                        1,
                        config(Map.of("giban.gateway.overload.share.read", "101"))
                                .share()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void those_turned_away_do_not_come_back_together() {
        Patience patience = new Patience(config(Map.of()));

        assertThat(Stream.generate(patience::retryAfter).limit(500).distinct().map(Integer::parseInt))
                .allMatch(seconds -> seconds >= 2 && seconds <= 10)
                .hasSizeGreaterThan(4);
    }

    private static int entered(Room room, Kind kind) {
        int count = 0;
        while (room.enter(kind)) {
            count++;
        }
        return count;
    }

    /** As many as met, asking again and again; each waits inside for the others, but not longer than they can come. */
    private static int mostInside(Room room) {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier asked = new CyclicBarrier(THREADS);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<CompletableFuture<Void>> running = IntStream.range(0, THREADS)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> ask(room, asked, inside, most), pool))
                    .toList();
            running.forEach(CompletableFuture::join);
        } finally {
            pool.shutdown();
        }
        return most.get();
    }

    private static void ask(Room room, CyclicBarrier asked, AtomicInteger inside, AtomicInteger most) {
        try {
            for (int i = 0; i < 500; i++) {
                asked.await();
                boolean entered = room.enter(Kind.SUBMISSION);
                if (entered) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                }
                asked.await();
                if (entered) {
                    inside.decrementAndGet();
                    room.leave();
                }
            }
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    static OverloadConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(OverloadConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(OverloadConfig.class);
    }
}
