package kr.giban.equipment.usage;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.giban.equipment.Given;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BulkUsageTest {
    @Inject
    Jdbi jdbi;

    private Given.Center center;
    private String item;

    @BeforeEach
    void register() {
        center = Given.center();
        item = Given.stored(center, "A-1").path("id");
    }

    @Test
    void a_partial_request_stores_what_is_sound_and_answers_each_by_its_index() {
        Given.Center other = Given.center();
        String foreign = Given.stored(other, "B-1").path("id");
        Diaries.recorded(center, item, Diaries.use("R-1", "2022-03-01"));
        Diaries.recorded(center, item, Diaries.use("R-2", "2022-03-01"));

        Response answer = Diaries.bulk(
                center,
                "partial",
                false,
                List.of(
                        Diaries.byId(item, Diaries.use("R-1", "2022-03-01")),
                        Diaries.byKey(center, "A-1", Diaries.use("R-2", "2022-03-02")),
                        Diaries.byKey(center, "A-1", Diaries.use("R-3", "2022-03-03")),
                        Diaries.byId(item, Diaries.use("R-3", "2022-03-04")),
                        Diaries.byKey(center, "A-404", Diaries.use("R-4", "2022-03-03")),
                        Diaries.byId(foreign, Diaries.use("R-5", "2022-03-03")),
                        Map.of("record", Diaries.use("R-6", "2022-03-03", "hours", 25))));
        answer.then()
                .statusCode(200)
                .body(
                        "results.outcome",
                        equalTo(List.of(
                                "UNCHANGED", "UPDATED", "CREATED", "REJECTED", "REJECTED", "REJECTED", "REJECTED")),
                        "results[3].errors[0].code",
                        equalTo("duplicate-row"),
                        "results[3].errors[0].pointer",
                        equalTo("/records/3/record/recordNo"),
                        "results[3].errors[0].line",
                        equalTo(3),
                        "results[4].errors.pointer",
                        equalTo(List.of("/records/4/assetNo")),
                        "results[5].errors.code",
                        equalTo(List.of("not-your-organization")),
                        "results[6].errors.code",
                        equalTo(List.of("usage-hours-too-many", "item-not-named")))
                .body("counts.created", equalTo(1), "counts.rejected", equalTo(4));
        assertThat(hours(item)).isEqualTo("10.50");
        assertThat(hours(foreign)).as("nothing of another's").isNull();
    }

    @Test
    void a_number_is_the_same_in_every_writing() {
        for (String writing : List.of("A-1", "\uFF21\uFF0D\uFF11", " A-1\u3000")) {
            Diaries.bulk(
                            center,
                            "atomic",
                            false,
                            List.of(Diaries.byKey(center, writing, Diaries.use("\uFF32-1", "2022-03-01"))))
                    .then()
                    .statusCode(200);
        }
        as(center.token())
                .get("/v1/equipment/{id}/usage-records", item)
                .then()
                .body("items.recordNo", equalTo(List.of("R-1")));
    }

    @Test
    void an_atomic_request_with_any_fault_is_refused_with_all_of_them_and_stores_nothing() {
        Diaries.bulk(
                        center,
                        "atomic",
                        false,
                        List.of(
                                Diaries.byId(item, Diaries.use("R-1", "2022-03-01")),
                                Diaries.byId(item, Diaries.use("R-1", "2022-03-01")),
                                Diaries.byId(item, Diaries.use("R-2", "2022-03-01", "hours", 30))))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/records/1/record/recordNo", "/records/2/record/hours"));
        assertThat(hours(item)).isNull();
    }

    @Test
    void a_rehearsal_says_what_would_be_and_stores_nothing() {
        Diaries.bulk(center, "atomic", true, List.of(Diaries.byId(item, Diaries.use("R-1", "2022-03-01"))))
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true), "results.outcome", equalTo(List.of("CREATED")));
        assertThat(hours(item)).isNull();
    }

    @Test
    void a_thousand_sent_again_under_another_key_change_nothing_and_tell_nobody() {
        LocalDate first = LocalDate.of(2020, 1, 1);
        List<Map<String, Object>> records = IntStream.range(0, 1000)
                .mapToObj(i -> Diaries.byId(item, Diaries.use("R-" + i, first.plusDays(i), "hours", 1)))
                .toList();
        Diaries.bulk(center, "atomic", false, records).then().statusCode(200).body("counts.created", equalTo(1000));
        List<String> years = List.of("2020 366.00", "2021 365.00", "2022 269.00");
        assertThat(events()).as("one event for each year, not for each record").isEqualTo(years);

        Diaries.bulk(center, "atomic", false, records).then().statusCode(200).body("counts.unchanged", equalTo(1000));
        assertThat(events()).isEqualTo(years);
        assertThat(jdbi.<Long, RuntimeException>withHandle(handle -> handle.createQuery(
                                "SELECT count(*) FROM"
                                        + " usage_record_version v JOIN usage_record u ON u.id = v.record_id WHERE u.item_id = ?::uuid")
                        .bind(0, item)
                        .mapTo(Long.class)
                        .one()))
                .isZero();
    }

    @Test
    void a_correction_into_another_year_moves_its_hours_and_both_years_are_told() {
        Diaries.recorded(center, item, Diaries.use("R-1", "2021-12-31"));
        Diaries.bulk(center, "atomic", false, List.of(Diaries.byId(item, Diaries.use("R-1", "2022-01-01"))))
                .then()
                .statusCode(200);
        assertThat(events()).containsExactly("2021 3.50", "2021 0.00", "2022 3.50");
        Diaries.bulk(
                        center,
                        "atomic",
                        false,
                        List.of(Diaries.byId(item, Diaries.use("R-1", "2022-01-01", "purpose", "교육"))))
                .then()
                .body("results.outcome", equalTo(List.of("UPDATED")));
        assertThat(events()).as("what changes no sum is no event").hasSize(3);
        as(null).get("/v1/equipment/{id}/utilization", item).then().body("years.year", equalTo(List.of(2022)));
    }

    @Test
    void a_request_that_is_only_about_others_is_not_one_s_to_make() {
        Given.Center other = Given.center();
        Diaries.bulk(other, "partial", false, List.of(Diaries.byId(item, Diaries.use("R-1", "2022-03-01"))))
                .then()
                .statusCode(403)
                .body("code", equalTo("not-your-organization"));
    }

    private String hours(String id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT sum(hours)::text FROM usage_year WHERE item_id = ?::uuid")
                        .bind(0, id)
                        .mapTo(String.class)
                        .one());
    }

    private List<String> events() {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        SELECT (data ->> 'year') || ' ' || (data ->> 'hours') FROM outbox
                        WHERE type = 'utilization.changed' AND data ->> 'itemId' = ? AND scope = 'public'
                        ORDER BY ordinal""").bind(0, item).mapTo(String.class).list());
    }
}
