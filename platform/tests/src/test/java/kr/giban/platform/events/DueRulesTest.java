package kr.giban.platform.events;

import static io.restassured.RestAssured.given;
import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import kr.giban.platform.due.DueRule;
import kr.giban.platform.due.DueRules;
import kr.giban.platform.security.Caller;
import kr.giban.platform.security.SystemWork;
import kr.giban.platform.sql.ClusterLock;
import kr.giban.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EventsApplication.class)
class DueRulesTest {
    private static final Instant NOW = Instant.parse("2023-03-02T09:00:00Z");

    @Inject
    ClusterLock lock;

    @Inject
    SystemWork work;

    @Inject
    Caller caller;

    @Test
    void each_rule_runs_at_business_time_as_the_system() {
        DueRules rules = replica(
                rule("at", now -> now.equals(NOW) ? 1 : 0),
                rule("as", now -> caller.subject().equals("system:due:as") ? 1 : 0));

        assertThat(rules.runAll()).isEqualTo(Map.of("at", 1, "as", 1));
    }

    @Test
    void while_one_replica_is_at_a_rule_another_passes_it_by_and_a_tick_waits() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        AtomicInteger others = new AtomicInteger();
        DueRule slow = rule("slow", now -> {
            if (runs.incrementAndGet() == 1) {
                inside.countDown();
                awaitQuietly(finish);
            }
            return 1;
        });
        CompletableFuture<Void> first = CompletableFuture.runAsync(replica(slow)::runFree);
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();

        replica(slow, rule("quick", now -> others.incrementAndGet())).runFree();
        assertThat(runs).hasValue(1);
        assertThat(others).as("other rules are free").hasValue(1);

        CompletableFuture<Map<String, Integer>> tick =
                CompletableFuture.supplyAsync(replica(slow)::runAll, task -> new Thread(task).start());
        assertThat(tick).isNotDone();
        finish.countDown();
        assertThat(tick).succeedsWithin(java.time.Duration.ofSeconds(10)).isEqualTo(Map.of("slow", 1));
        assertThat(first).succeedsWithin(java.time.Duration.ofSeconds(10));
        assertThat(runs).hasValue(2);
    }

    @Test
    void a_rule_that_fails_stops_no_other_and_fails_the_tick_in_the_end() {
        AtomicInteger runs = new AtomicInteger();
        DueRules rules = replica(
                rule("a", now -> {
                    throw new IllegalStateException("broken");
                }),
                rule("b", now -> runs.incrementAndGet()));

        rules.runFree();
        assertThat(runs).hasValue(1);
        assertThatThrownBy(rules::runAll).hasMessageContaining("[a]");
        assertThat(runs).hasValue(2);
    }

    @Test
    void a_tick_runs_every_rule_for_services_only() {
        given().auth()
                .oauth2(Tokens.of("service"))
                .post("/internal/tick")
                .then()
                .statusCode(200)
                .body("$", hasKey("outbox-retention"));
        given().auth()
                .oauth2(Tokens.of("operator"))
                .post("/internal/tick")
                .then()
                .statusCode(403);
        given().post("/internal/tick").then().statusCode(401);
    }

    private DueRules replica(DueRule... rules) {
        return new DueRules(List.of(rules), lock, work, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static DueRule rule(String name, ToIntFunction<Instant> run) {
        return new DueRule() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int runDue(Instant now) {
                return run.applyAsInt(now);
            }
        };
    }

    private static void awaitQuietly(CountDownLatch latch) {
        await().until(() -> latch.await(1, TimeUnit.MILLISECONDS));
    }
}
