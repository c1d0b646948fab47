package kr.giban.equipment.quality;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.giban.equipment.Given;
import kr.giban.platform.testing.Tokens;
import kr.giban.platform.time.Seoul;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The grade of a center as it is now, and what it has to put right. */
@QuarkusTest
class QualityTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private Given.Center center;
    private LocalDate today;

    @BeforeEach
    void register() {
        center = Given.center();
        today = Seoul.today(clock);
    }

    @AfterEach
    void takeBack() {
        jdbi.useHandle(handle ->
                handle.execute("DELETE FROM rule WHERE name LIKE 'quality-%' AND valid_from > date '1900-01-01'"));
    }

    @Test
    void the_score_is_the_mean_of_the_parts_by_their_weights_and_each_part_the_share_that_is_not_missed() {
        Sound.rule("quality-part-weights", today, Map.of("COMPLETENESS", 60, "IDENTIFIERS", 20));
        Sound.rule(
                "quality-criterion-weights",
                today,
                Map.of("MAKER_MISSING", 3, "MODEL_MISSING", 1, "SERIAL_MISSING", 1));
        store(List.of(
                item("A-1", "maker", null, "model", null),
                item("A-2", "model", null),
                item("A-3"),
                item("A-4", "costKrw", 30_000_000, "serialNumber", null)));
        JsonPath quality = quality();
        // Completeness 100 - 100 * (3 * 1 + 1 * 2) / (4 * 4) = 68.75; identifiers 0 of 1; (60 * 68.75 + 20 * 0) / 80.
        assertThat(quality.getList("parts.score")).containsExactly(68.75f, null, null, 0f);
        assertThat(quality.getFloat("score")).isEqualTo(51.6f);
        assertThat(quality.getString("grade")).isEqualTo("E");
        assertThat(quality.getInt("items")).isEqualTo(4);
        assertThat(quality.getList("parts[0].criteria.criterion")).containsExactly("MAKER_MISSING", "MODEL_MISSING");
        assertThat(quality.getMap("parts[0].criteria[1]"))
                .containsEntry("looked", 4)
                .containsEntry("missed", 2)
                .containsEntry("fixes", "/v1/centers/" + center.id() + "/quality/fixes?criterion=MODEL_MISSING");
    }

    @Test
    void what_a_fix_is_said_to_gain_is_what_it_gains() {
        store(List.of(item("A-1", "maker", null), item("A-2"), item("A-3")));
        Sound.rule("quality-criterion-weights", today, Map.of("MAKER_MISSING", 1, "CLASS_MISSING", 1, "COST_ZERO", 1));
        float before = quality().getFloat("score");
        float points = fixes().getFloat("items[0].points");
        store(List.of(item("A-1")));
        assertThat(quality().getFloat("score") - before).isCloseTo(points, within(0.1f));
        assertThat(fixes().getList("items")).isEmpty();
        assertThat(quality().getString("grade")).isEqualTo("A");
    }

    @Test
    void grades_begin_where_the_rule_of_the_day_says() {
        Sound.rule("quality-criterion-weights", today, Map.of("MAKER_MISSING", 1));
        store(List.of(item("A-1", "maker", null), item("A-2"), item("A-3"), item("A-4")));
        assertThat(quality().getString("grade")).as("75 points").isEqualTo("C");
        Sound.rule("quality-grade-scores", today.plusDays(1), Map.of("A", 40, "B", 30, "C", 20, "D", 10));
        assertThat(quality().getString("grade")).as("not yet").isEqualTo("C");
        Sound.rule("quality-grade-scores", today, Map.of("A", 75, "B", 30, "C", 20, "D", 10));
        assertThat(quality().getString("grade")).isEqualTo("A");
    }

    @Test
    void a_rule_that_cannot_be_is_refused_with_all_that_is_wrong() {
        Sound.rule("quality-criterion-weights", today, Map.of("MAKER_MISING", 1, "COST_ZERO", -1))
                .then()
                .statusCode(422)
                .body("errors.pointer.sort()", contains("/value/COST_ZERO", "/value/MAKER_MISING"));
        Sound.rule("quality-part-weights", today, Map.of("FRESHNESS", 0)).then().statusCode(422);
        Sound.rule("quality-grade-scores", today, Map.of("A", 80, "B", 90, "C", 70, "D", 60))
                .then()
                .statusCode(422);
        Sound.rule("quality-silent-days", today, 0).then().statusCode(422);
    }

    @Test
    void a_center_without_items_has_no_grade_and_retired_ones_do_not_count() {
        as(null).get("/v1/centers/{id}/quality", center.id())
                .then()
                .statusCode(200)
                .body("grade", nullValue(), "score", nullValue(), "items", equalTo(0));
        store(List.of(item("A-1", "reportedState", "RETIRED", "maker", null)));
        assertThat(quality().getInt("items")).isZero();
        assertThat(fixes().getList("items")).isEmpty();
    }

    @Test
    void another_technopark_learns_the_grade_but_not_what_to_fix_and_who_oversees_learns_both() {
        store(List.of(item("A-1", "maker", null)));
        Given.Center other = Given.center();
        String path = "/v1/centers/" + center.id() + "/quality";
        as(other.token()).get(path).then().statusCode(200);
        as(other.token()).get(path + "/fixes").then().statusCode(404);
        as(other.token()).accept("text/csv").get(path + "/fixes").then().statusCode(404);
        as(null).get(path + "/fixes").then().statusCode(401);
        as(Tokens.of("company")).get(path + "/fixes").then().statusCode(403);
        for (String role : List.of("program-officer", "auditor", "operator")) {
            as(Tokens.of(role)).get(path + "/fixes").then().statusCode(200);
        }
    }

    @Test
    void fixes_come_most_gaining_first_in_an_order_that_a_fix_meanwhile_does_not_disturb() {
        Sound.rule(
                "quality-criterion-weights", today, Map.of("MAKER_MISSING", 2, "MODEL_MISSING", 9, "CLASS_MISSING", 1));
        store(List.of(
                item("A-1", "maker", null, "model", null),
                item("A-2", "maker", null, "classCode", null),
                item("A-3", "classCode", null),
                item("A-4", "maker", null)));
        Response first = page("limit", 2, "include", "total");
        assertThat(first.jsonPath().getInt("total")).isEqualTo(6);
        assertThat(told(first)).containsExactly("MODEL_MISSING A-1", "MAKER_MISSING A-1");
        store(List.of(item("A-1")));
        Sound.rule("quality-criterion-weights", today.minusDays(1), Map.of("CLASS_MISSING", 9, "MAKER_MISSING", 1));
        jdbi.useHandle(handle ->
                handle.execute("DELETE FROM rule WHERE name = 'quality-criterion-weights' AND valid_from = ?", today));
        assertThat(told(page())).startsWith("CLASS_MISSING A-2");

        Response second = page("limit", 2, "cursor", first.path("next"));
        assertThat(told(second)).containsExactly("MAKER_MISSING A-2", "MAKER_MISSING A-4");
        Response third = page("limit", 2, "cursor", second.path("next"));
        assertThat(told(third)).containsExactly("CLASS_MISSING A-2", "CLASS_MISSING A-3");
        assertThat(third.<String>path("next")).isNull();
        assertThat(told(page("criterion", "MAKER_MISSING"))).containsExactly("MAKER_MISSING A-2", "MAKER_MISSING A-4");
        request("criterion", "MAKER_MISSING", "cursor", first.path("next"))
                .then()
                .statusCode(400);
    }

    @Test
    void the_file_has_all_of_it() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(item("A-" + i, "maker", null, "nameKo", i == 0 ? "=1+1" : "현미경"));
        }
        Sound.store(center, rows);
        int total = page("limit", 1, "include", "total").jsonPath().getInt("total");
        Response file = as(center.token()).accept("text/csv").get("/v1/centers/{id}/quality/fixes", center.id());
        assertThat(file.contentType()).startsWith("text/csv");
        List<String> lines = file.asString().lines().toList();
        assertThat(lines).hasSize(total + 1);
        assertThat(lines.get(0)).startsWith("\uFEFF센터코드,기준");
        assertThat(lines.stream().filter(line -> line.contains("MAKER_MISSING")))
                .hasSize(60);
        assertThat(file.asString()).contains("'=1+1").contains("제작사 없음").contains("CENTER_PLACE_MISSING");
        Response some = as(center.token())
                .accept("text/csv")
                .queryParam("criterion", "MAKER_MISSING")
                .get("/v1/centers/{id}/quality/fixes", center.id());
        assertThat(some.asString().lines()).hasSize(61);
    }

    private Map<String, Object> item(String assetNo, Object... fields) {
        return Sound.item(center, assetNo, today.getYear() - 1, fields);
    }

    private void store(List<Map<String, Object>> rows) {
        Sound.store(center, rows);
    }

    private JsonPath quality() {
        return as(null).get("/v1/centers/{id}/quality", center.id()).jsonPath();
    }

    private JsonPath fixes() {
        return page().jsonPath();
    }

    private Response page(Object... query) {
        Response answer = request(query);
        answer.then().statusCode(200);
        return answer;
    }

    private Response request(Object... query) {
        var request = as(center.token());
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i].toString(), query[i + 1]);
        }
        return request.get("/v1/centers/{id}/quality/fixes", center.id());
    }

    private static List<String> told(Response page) {
        List<Map<String, Object>> items = page.jsonPath().getList("items");
        return items.stream()
                .map(fix -> fix.get("criterion") + " " + fix.get("assetNo"))
                .toList();
    }
}
