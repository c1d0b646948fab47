package kr.giban.gateway.quota;

import static kr.giban.gateway.quota.Counted.person;
import static kr.giban.gateway.quota.Counted.read;
import static kr.giban.gateway.quota.Counted.write;
import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import kr.giban.gateway.config.QuotaConfig;
import kr.giban.gateway.edge.Caller;
import kr.giban.platform.harness.Patience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two gateways on one PostgreSQL. */
class SharingTest {
    private static final int BURST = 400;
    private static final Caller KIM = person("kim", "applicant");
    private static final Vertx VERTX = Vertx.vertx();

    @TempDir
    static Path folder;

    private static Database database;

    private final List<Gateway> running = new ArrayList<>();

    /** One gateway's counting. */
    private record Gateway(Quotas quotas, Sharing sharing) {
        int take(int times, Caller caller) {
            int passed = 0;
            for (int i = 0; i < times; i++) {
                passed += read(quotas, caller).passed() ? 1 : 0;
            }
            return passed;
        }

        void tell() {
            done(sharing.beat());
        }
    }

    @BeforeAll
    static void a_database() {
        database = new Database(folder.resolve("data"));
    }

    @AfterAll
    static void stop_all() {
        done(VERTX.close());
        database.close();
    }

    @AfterEach
    void stop() {
        running.forEach(gateway -> gateway.sharing.stop(null));
    }

    @Test
    void together_they_let_through_the_quota_and_at_most_what_the_other_took_between_two_tellings() {
        Gateway one = sharing();
        Gateway other = sharing();

        assertThat(inTurns(one, other, KIM)).isBetween(BURST, BURST + 20);
    }

    @Test
    void without_the_store_each_lets_through_all_of_it() {
        assertThat(inTurns(alone(), alone(), KIM)).isEqualTo(2 * BURST);
    }

    @Test
    void many_threads_in_both_lose_no_count_and_what_was_too_much_is_paid_back() throws Exception {
        Gateway one = sharing();
        Gateway other = sharing();
        one.sharing.start(null);
        other.sharing.start(null);
        Caller lee = person("lee", "applicant");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                work.add(() -> one.take(1000, lee));
                work.add(() -> other.take(1000, lee));
            }
            int passed = 0;
            for (Future<Integer> done : threads.invokeAll(work)) {
                passed += done.get();
            }

            // All at once is the worst: neither knows of the other till both are empty.
            assertThat(passed).isBetween(BURST, 2 * BURST + 25);
            int all = passed;
            await().untilAsserted(() -> assertThat(database.value("select coalesce(max(taken), 0) from gateway_quota"))
                    .isCloseTo(all, within(25.0)));
            // One permit comes each second.
            await().untilAsserted(() -> {
                assertThat(read(one.quotas, lee).retryAfter()).isCloseTo(all - BURST, within(25L));
                assertThat(read(other.quotas, lee).retryAfter()).isCloseTo(all - BURST, within(25L));
            });
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_gateway_that_has_just_started_learns_what_was_taken_before() {
        Caller park = person("park", "applicant");
        Gateway old = sharing();
        assertThat(old.take(BURST, park)).isEqualTo(BURST);
        old.tell();

        Gateway young = sharing();

        assertThat(young.take(1, park)).isEqualTo(1);
        young.tell();
        // One comes each second, and it would get all ten had it not learned.
        assertThat(young.take(10, park)).isLessThanOrEqualTo(8);
    }

    @Test
    void one_gateways_own_use_is_not_counted_twice() {
        Caller choi = person("choi", "applicant");
        Gateway only = sharing();
        int passed = 0;
        for (int i = 0; i < BURST / 10; i++) {
            passed += only.take(10, choi);
            only.tell();
        }

        assertThat(passed).isEqualTo(BURST);
    }

    @Test
    void more_callers_than_fit_into_one_telling_are_all_told() {
        Gateway one = sharing();
        for (int i = 0; i < 2500; i++) {
            one.take(1, person("many-" + i, "applicant"));
        }

        one.tell();

        assertThat(database.value("select count(*) from gateway_quota where taken > 0"))
                .isGreaterThanOrEqualTo(2500);
    }

    @Test
    void buckets_that_are_full_again_leave_the_store() {
        Gateway one = sharing(
                settings().with("classes.person.write.permits", 1000).with("classes.person.write.window", "1s"));
        write(one.quotas, person("jung", "applicant"));
        write(one.quotas, person("kang", "applicant"));
        one.tell();
        String soonFull = "select count(*) from gateway_quota where per_second = 1000";
        assertThat(database.value(soonFull)).isEqualTo(2);

        PostgresStore store = new PostgresStore(VERTX, settings().config().store());
        await().untilAsserted(() -> {
            done(store.add(List.of()).compose(x -> store.tidy()));
            assertThat(database.value(soonFull)).isZero();
        });
        store.close();
    }

    @Test
    void when_the_store_goes_away_nobody_is_refused_for_that_and_it_is_found_again() {
        Caller yoon = person("yoon", "applicant");
        Gateway one = sharing();
        Gateway other = sharing();
        List<String> said = new ArrayList<>();
        Handler log = listenTo(said);
        try {
            one.take(1, yoon);
            one.tell();
            assertThat(one.quotas.state()).isEqualTo(QuotaState.SHARED);

            database.goAway();

            for (int i = 0; i < 9; i++) {
                assertThat(one.take(10, yoon)).isEqualTo(10);
                one.tell();
            }
            assertThat(one.quotas.state()).isEqualTo(QuotaState.STORE_AWAY);
            assertThat(one.take(BURST, yoon)).as("its own quota still holds").isBetween(BURST - 91, BURST - 71);

            database.comeBack();

            await().until(() -> {
                one.tell();
                return one.quotas.state() == QuotaState.SHARED;
            });
            other.take(10, yoon);
            other.tell();
            assertThat(other.take(10, yoon))
                    .as("what was allowed meanwhile is not paid for")
                    .isEqualTo(10);
            Caller han = person("han", "applicant");
            one.take(100, han);
            one.tell();
            other.take(1, han);
            other.tell();
            assertThat(read(other.quotas, han).header("RateLimit"))
                    .as("they count together again")
                    .matches("\"read\";r=(29[89]|3[0-4][0-9]);.*");
            assertThat(said).hasSize(2);
            assertThat(said.get(0)).contains("is away");
            assertThat(said.get(1)).contains("is back");
        } finally {
            Logger.getLogger(Sharing.class.getName()).removeHandler(log);
        }
    }

    @Test
    void a_store_that_accepts_and_says_nothing_is_given_up_and_delays_no_request() {
        NetServer silent =
                done(VERTX.createNetServer().connectHandler(socket -> {}).listen(0, "127.0.0.1"));
        Gateway one = sharing(settings()
                .with("store.url", "postgresql://127.0.0.1:" + silent.actualPort() + "/x")
                .with("store.timeout", "300ms"));
        one.sharing.start(null);

        assertThat(one.take(1, KIM)).isEqualTo(1);
        await().until(() -> one.quotas.state() == QuotaState.STORE_AWAY);
        assertThat(one.take(BURST, KIM)).isGreaterThanOrEqualTo(BURST - 1);
        done(silent.close());
    }

    private static <T> T done(io.vertx.core.Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private static int inTurns(Gateway one, Gateway other, Caller caller) {
        int passed = 0;
        for (int i = 0; i < 100; i++) {
            passed += one.take(10, caller) + other.take(10, caller);
            one.tell();
            other.tell();
        }
        return passed;
    }

    private static Setting settings() {
        return Setting.small()
                .with("classes.person.read.permits", BURST)
                .with("classes.person.read.window", BURST + "s")
                .with("address.read.permits", 1_000_000)
                .with("address.write.permits", 1_000_000)
                .with("store.url", database.url())
                .with("store.user", "postgres")
                .with("store.password", "postgres")
                .with("store.interval", "20ms")
                .with("store.retry", "100ms");
    }

    private Gateway sharing() {
        return sharing(settings());
    }

    private Gateway sharing(Setting setting) {
        QuotaConfig config = setting.config();
        Gateway gateway = gateway(config, new Sharing(config, VERTX));
        running.add(gateway);
        return gateway;
    }

    private static Gateway alone() {
        QuotaConfig config = Setting.small()
                .with("classes.person.read.permits", BURST)
                .with("classes.person.read.window", "400m")
                .config();
        return gateway(config, new Sharing(config, VERTX));
    }

    private static Gateway gateway(QuotaConfig config, Sharing sharing) {
        return new Gateway(
                new Quotas(config, Counted.MARKS, new SimpleMeterRegistry(), sharing, TimeMeter.SYSTEM_NANOTIME),
                sharing);
    }

    private static Handler listenTo(List<String> said) {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                said.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger(Sharing.class.getName()).addHandler(handler);
        return handler;
    }
}
