package kr.giban.sample.widget;

import static kr.giban.platform.harness.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.giban.platform.testing.ProblemCheck;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {
    @Inject
    Jdbi jdbi;

    @Test
    void twenty_senders_of_one_key_make_one_widget() throws Exception {
        String key = UUID.randomUUID().toString();
        String name = "race-" + key.substring(0, 8);
        ExecutorService senders = Executors.newFixedThreadPool(20);
        try {
            List<Future<Response>> sent = IntStream.range(0, 20)
                    .mapToObj(i -> senders.submit(() -> WidgetClient.create(key, name, 1)))
                    .toList();
            Set<String> created = new java.util.HashSet<>();
            for (Future<Response> answer : sent) {
                Response response = answer.get();
                if (response.statusCode() == 409) {
                    ProblemCheck.check(response, 409, "request-in-progress");
                } else {
                    assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
                    created.add(response.path("id"));
                }
            }
            assertThat(created).hasSize(1);
        } finally {
            senders.shutdownNow();
        }
        assertThat(count("select count(*) from widget where name = ?", name)).isEqualTo(1);
        assertThat(count("select count(*) from outbox where subject like 'widgets/%' and data->>'name' = ?", name))
                .isEqualTo(1);
    }

    @Test
    void without_the_key_the_same_race_is_decided_by_the_constraint_alone() throws Exception {
        String name = "control-" + UUID.randomUUID().toString().substring(0, 8);
        ExecutorService senders = Executors.newFixedThreadPool(10);
        try {
            List<Future<Response>> sent = IntStream.range(0, 10)
                    .mapToObj(i -> senders.submit(() -> WidgetClient.create(name)))
                    .toList();
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Response> answer : sent) {
                statuses.add(answer.get().statusCode());
            }
            assertThat(statuses.stream().collect(Collectors.groupingBy(s -> s, Collectors.counting())))
                    .containsEntry(201, 1L)
                    .containsEntry(409, 9L);
        } finally {
            senders.shutdownNow();
        }
    }

    @Test
    void a_refusal_by_rule_is_kept_and_leaves_nothing_behind() {
        String key = UUID.randomUUID().toString();
        Response first = WidgetClient.create(key, "too many " + key.substring(0, 8), 1000);
        Response second = WidgetClient.create(key, "too many " + key.substring(0, 8), 1000);
        ProblemCheck.check(first, 422, "rule-violated");
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.contentType()).startsWith("application/problem+json");
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.<String>path("errors[0].message")).isEqualTo("100개까지입니다.");
    }

    @Test
    void a_body_that_cannot_be_read_is_not_kept() {
        String key = UUID.randomUUID().toString();
        assertThat(WidgetClient.create(key, "", 1).statusCode()).isEqualTo(400);
        assertThat(WidgetClient.create(key, "now right " + key.substring(0, 8), 1)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_refusal_is_not_kept_where_a_repetition_holds_the_key_by_then() throws Exception {
        String key = UUID.randomUUID().toString();
        ExecutorService others = Executors.newFixedThreadPool(2);
        Handle rules = jdbi.open();
        Handle repetition = jdbi.open();
        try {
            rules.begin();
            rules.execute("lock table rule in access exclusive mode");
            Future<Response> first =
                    others.submit(() -> WidgetClient.create(key, "refused-" + key.substring(0, 8), 1000));
            await().until(() ->
                    count("select count(*) from pg_locks where not granted and relation = ?::regclass", "rule") == 1);
            repetition.begin();
            Future<?> takes = others.submit(() -> repetition
                    .createQuery("select pg_advisory_xact_lock(hashtextextended(:text, 7)) is null")
                    .bind("text", "createWidget\ntechnopark@tp-seoul\n" + key)
                    .mapTo(boolean.class)
                    .one());
            await().until(() ->
                    count("select count(*) from pg_locks where not granted and locktype = ?", "advisory") == 1);

            rules.commit();
            takes.get();
            assertThat(first.get().statusCode()).isEqualTo(422);

            assertThat(count("select count(*) from idempotency_key where key = ?", key))
                    .isZero();
        } finally {
            repetition.rollback();
            repetition.close();
            rules.close();
            others.shutdownNow();
        }
    }

    @Test
    void an_effect_whose_answer_cannot_be_kept_is_undone() throws Exception {
        String key = UUID.randomUUID().toString();
        String name = "undone-" + key.substring(0, 8);
        ExecutorService others = Executors.newSingleThreadExecutor();
        try (Handle rules = jdbi.open()) {
            rules.begin();
            rules.execute("lock table rule in access exclusive mode");
            Future<Response> sent = others.submit(() -> WidgetClient.create(key, name, 1));
            await().until(() ->
                    count("select count(*) from pg_locks where not granted and relation = ?::regclass", "rule") == 1);
            jdbi.useHandle(db -> db.execute(
                    "insert into idempotency_key (scope, subject, key, fingerprint, status, headers, created_at)"
                            + " values ('createWidget', 'technopark@tp-seoul', ?, 'x', 409, '{}', '2022-01-01Z')",
                    key));
            rules.commit();

            ProblemCheck.check(sent.get(), 409, "request-in-progress");
            assertThat(count("select count(*) from widget where name = ?", name))
                    .isZero();
        } finally {
            others.shutdownNow();
        }
    }

    private int count(String sql, String value) {
        return jdbi.withHandle(
                db -> db.createQuery(sql).bind(0, value).mapTo(int.class).one());
    }
}
