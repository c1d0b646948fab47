package kr.giban.equipment.quality;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kr.giban.equipment.Csv;
import kr.giban.equipment.Given;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The grades of the days: kept once, whoever keeps them, and told where they change. */
@QuarkusTest
class QualityNightTest {
    @Inject
    QualityNight night;

    @Inject
    QualityRetention retention;

    @Inject
    QualityRepository quality;

    @Inject
    Rules rules;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private Given.Center center;
    private Instant now;

    @BeforeEach
    void register() {
        forget();
        center = Given.center();
        now = clock.instant();
    }

    @AfterEach
    void forget() {
        jdbi.useHandle(handle -> {
            handle.execute("DELETE FROM quality_day");
            handle.execute("DELETE FROM class_cost");
        });
    }

    @Test
    void the_trend_falls_while_nobody_confirms_and_the_feed_tells_of_each_new_grade() {
        store(center, "A-1", "costKrw", 350_000_000);
        assertThat(night.runDue(now)).isPositive();
        assertThat(night.runDue(now)).as("once a day").isZero();
        night.runDue(now.plus(Duration.ofDays(1)));
        night.runDue(now.plus(Duration.ofDays(400)));

        LocalDate today = Seoul.dateOf(now);
        JsonPath trend = history("from", today, "to", today.plusDays(400));
        assertThat(trend.getList("items.day"))
                .containsExactly(
                        today.toString(),
                        today.plusDays(1).toString(),
                        today.plusDays(400).toString());
        assertThat(trend.getFloat("items[2].score")).isLessThan(trend.getFloat("items[0].score"));
        assertThat(trend.getFloat("items[0].parts.freshness")).isEqualTo(100f);
        assertThat(trend.getFloat("items[2].parts.freshness")).isZero();
        assertThat(trend.getMap("items[0].missed")).doesNotContainKey("NOT_CONFIRMED");
        assertThat(trend.getMap("items[2].missed"))
                .containsEntry("NOT_CONFIRMED", 1)
                .containsEntry("CENTER_SILENT", 1)
                .containsEntry("NFEC_MISSING", 1);
        JsonPath live = as(null).get("/v1/centers/{id}/quality", center.id()).jsonPath();
        assertThat(trend.getFloat("items[0].score")).as("the same as asked for").isEqualTo(live.getFloat("score"));

        List<Map<String, Object>> events = events(center);
        assertThat(events).as("none on the day on which nothing changed").hasSize(2);
        assertThat(events.get(0)).doesNotContainKey("previousGrade").containsEntry("code", center.code());
        assertThat(events.get(1))
                .containsEntry("previousGrade", trend.getString("items[0].grade"))
                .containsEntry("grade", trend.getString("items[2].grade"));
        as(null).queryParam("from", today.toString())
                .queryParam("to", today.minusDays(1).toString())
                .get("/v1/centers/{id}/quality/history", center.id())
                .then()
                .statusCode(400);
    }

    @Test
    void two_replicas_at_once_keep_each_grade_once_and_tell_it_once() throws Exception {
        store(center, "A-1");
        QualityRules today = QualityRules.of(now, rules);
        List<UUID> centers = quality.ungraded(today.today());
        assertThat(centers).contains(UUID.fromString(center.id()));
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService replicas = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> replica = () -> QuarkusTransaction.requiringNew().call(() -> {
                both.await(30, TimeUnit.SECONDS);
                return quality.store(centers, today);
            });
            Future<Integer> one = replicas.submit(replica);
            Future<Integer> other = replicas.submit(replica);
            assertThat(one.get(60, TimeUnit.SECONDS) + other.get(60, TimeUnit.SECONDS))
                    .isEqualTo(centers.size());
        } finally {
            replicas.shutdown();
        }
        assertThat(events(center)).hasSize(1);

        jdbi.useHandle(handle -> handle.execute("DELETE FROM quality_day"));
        assertThat(QuarkusTransaction.requiringNew().call(() -> quality.store(centers, today)))
                .as("it is the row of the day that keeps the second from it")
                .isEqualTo(centers.size());
        assertThat(events(center)).hasSize(2);
    }

    @Test
    void the_list_has_the_last_grade_of_each_center_and_is_found_by_region_and_grade() {
        Given.Center better = Given.center("tp-" + UUID.randomUUID(), "11");
        Given.Center worse = Given.center("tp-" + UUID.randomUUID(), "11");
        Given.Center empty = Given.center("tp-" + UUID.randomUUID(), "11");
        store(better, "A-1");
        store(worse, "A-1", "maker", null, "model", null, "classCode", null, "spec", null, "location", null);
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE center SET region_code = 'T-9' WHERE code IN (?, ?, ?)",
                better.code(),
                worse.code(),
                empty.code()));
        night.runDue(now.minus(Duration.ofDays(1)));
        night.runDue(now);

        assertThat(codes("region", "T-9")).as("best first").containsExactly(better.code(), worse.code());
        assertThat(codes("region", "T-9", "sort", "score")).containsExactly(worse.code(), better.code());
        assertThat(codes("region", "T-9", "technopark", "NOWHERE")).isEmpty();
        String grade = list("region", "T-9").getString("items[1].grade");
        assertThat(list("grade", grade, "limit", 500).getList("items.grade"))
                .isNotEmpty()
                .containsOnly(grade);
        assertThat(list("region", "T-9").getList("items.day"))
                .containsOnly(Seoul.dateOf(now).toString());
        JsonPath first = list("region", "T-9", "limit", 1, "include", "total");
        assertThat(first.getInt("total")).isEqualTo(2);
        assertThat(codes("region", "T-9", "limit", 1, "cursor", first.getString("next")))
                .containsExactly(worse.code());
        List<Map<String, String>> table =
                Csv.rows(as(null).queryParam("region", "T-9").accept("text/csv").get("/v1/quality"));
        assertThat(table).extracting(row -> row.get("센터코드")).containsExactly(better.code(), worse.code());
        assertThat(table.get(1))
                .containsEntry("등급", grade)
                .containsEntry("평가일", Seoul.dateOf(now).toString())
                .containsEntry("장비수", "1");
        as(null).queryParam("sort", "name")
                .accept("text/csv")
                .get("/v1/quality")
                .then()
                .statusCode(400);
        as(null).queryParam("sort", "name")
                .get("/v1/quality")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("query:sort"));
    }

    @Test
    void grades_are_kept_as_long_as_the_rule_says() {
        store(center, "A-1");
        night.runDue(now.minus(Duration.ofDays(1827)));
        night.runDue(now.minus(Duration.ofDays(1826)));
        retention.runDue(now);
        LocalDate kept = Seoul.dateOf(now).minusDays(1826);
        as(null).queryParam("from", kept.minusDays(10).toString())
                .queryParam("to", kept.toString())
                .get("/v1/centers/{id}/quality/history", center.id())
                .then()
                .body("items.day", equalTo(List.of(kept.toString())));
    }

    private void store(Given.Center of, String assetNo, Object... fields) {
        Sound.store(of, List.of(Sound.item(of, assetNo, Seoul.dateOf(now).getYear() - 1, fields)));
    }

    private List<Map<String, Object>> events(Given.Center of) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT data ->> 'code' AS code, data ->> 'grade' AS grade, data ->> 'previousGrade' AS previous"
                                + " FROM outbox WHERE type = 'center.quality-changed' AND scope = 'public'"
                                + " AND subject = 'centers/' || :center ORDER BY ordinal")
                .bind("center", of.id())
                .map((row, context) -> {
                    Map<String, Object> event = new java.util.HashMap<>();
                    event.put("code", row.getString("code"));
                    event.put("grade", row.getString("grade"));
                    if (row.getString("previous") != null) {
                        event.put("previousGrade", row.getString("previous"));
                    }
                    return event;
                })
                .list());
    }

    private JsonPath history(Object... query) {
        return ask("/v1/centers/" + center.id() + "/quality/history", query);
    }

    private static JsonPath list(Object... query) {
        return ask("/v1/quality", query);
    }

    private static List<String> codes(Object... query) {
        return list(query).getList("items.centerCode");
    }

    private static JsonPath ask(String path, Object... query) {
        var request = as(null);
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i].toString(), query[i + 1].toString());
        }
        return request.get(path).then().statusCode(200).extract().jsonPath();
    }
}
