package kr.giban.equipment.code;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.giban.equipment.Given;
import kr.giban.platform.testing.Sample;
import kr.giban.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CodesTest {
    @Test
    void regions_are_those_of_the_day() {
        as(null).get("/v1/regions?asOf=2022-03-20")
                .then()
                .body("items", hasSize(17), "items.code", hasItems("42", "45"), "items.code", not(hasItem("51")));
        as(null).get("/v1/regions?asOf=2024-03-20")
                .then()
                .body("items", hasSize(17), "items.code", hasItems("51", "52"), "items.code", not(hasItem("42")));
    }

    @Test
    void a_technopark_lies_in_the_region_of_the_day() {
        String region = "items.find { it.code == 'GANGWON' }.attributes.regionCode";
        as(null).get("/v1/technoparks?asOf=2022-03-20").then().body("items", hasSize(19), region, equalTo("42"));
        as(null).get("/v1/technoparks?asOf=2024-03-20").then().body("items", hasSize(19), region, equalTo("51"));
    }

    @Test
    void the_holidays_of_both_years_are_there() {
        as(null).get("/v1/holidays")
                .then()
                .body("items.code", hasItems("2022-03-09", "2022-09-12", "2023-01-24", "2023-05-29", "2023-10-02"));
    }

    @Test
    void classes_have_three_levels_and_no_more() {
        String sub = Given.code();
        String small = Given.code();
        put(sub, "A", 200);
        put(small, sub, 200);
        put(Given.code(), small, 422);
        put(Given.code(), "NOWHERE", 422);
        put(sub, sub, 422);
    }

    @Test
    void a_class_takes_those_below_it_along_and_they_must_fit_too() {
        String sub = Given.code();
        String small = Given.code();
        String other = Given.code();
        put(sub, "A", 200);
        put(small, sub, 200);
        put(other, "A", 200);
        put(sub, other, 422);
        put(other, small, 422);
        replace("/v1/equipment-classes/" + sub, "*", Map.of("nameKo", sub, "nameEn", sub, "parent", "B"))
                .then()
                .statusCode(200);
    }

    @Test
    void a_whole_classification_is_loaded_at_once_and_again_with_what_has_changed() {
        String sub = Given.code();
        String small = Given.code();
        List<Map<String, Object>> table =
                List.of(entry(small, "소분류", sub), entry(sub, "중분류", "B"), entry(Given.code(), "다른 중분류", "B"));
        load("equipment-classes", table, true).then().statusCode(200).body("created", equalTo(3));
        as(null).get("/v1/equipment-classes").then().body("items.code", not(hasItem(sub)));
        load("equipment-classes", table, false).then().statusCode(200).body("created", equalTo(3));
        as(null).get("/v1/equipment-classes")
                .then()
                .body("items.find { it.code == '%s' }.parent".formatted(small), equalTo(sub));

        List<Map<String, Object>> next = List.of(entry(small, "새 소분류", sub), table.get(1), table.get(2));
        load("equipment-classes", next, false)
                .then()
                .body("created", equalTo(0), "changed", equalTo(1), "unchanged", equalTo(2));
    }

    @Test
    void of_a_classification_with_faults_nothing_is_loaded_and_all_of_them_are_told() {
        String sub = Given.code();
        String small = Given.code();
        List<Map<String, Object>> table = List.of(
                entry(sub, "중분류", "A"),
                entry(small, "소분류", sub),
                entry(Given.code(), "너무 낮은 분류", small),
                entry(Given.code(), "상위가 없는 분류", "NOWHERE"));
        for (boolean dryRun : List.of(true, false)) {
            load("equipment-classes", table, dryRun)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", equalTo(List.of("/codes/2/parent", "/codes/3/parent")));
        }
        load("equipment-classes", List.of(table.get(0), table.get(0)), false)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/codes/1/code")));
        as(null).get("/v1/equipment-classes").then().body("items.code", not(hasItem(sub)));
        load("holidays", List.of(entry("설날", "설날", null)), false)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/codes/0/code")));
        load("holidays", List.of(backwards()), false)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/codes/0/validTo")));
    }

    @Test
    void a_table_that_moves_a_class_later_under_another_is_held_against_the_tree_of_that_day() {
        String other = Given.code();
        String sub = Given.code();
        String small = Given.code();
        List<Map<String, Object>> table =
                List.of(entry(other, "다른 중분류", "B"), entry(sub, "중분류", "A"), entry(small, "소분류", sub));
        load("equipment-classes", table, false).then().statusCode(200);
        Map<String, Object> moved = entry(sub, "중분류", other);
        moved.put("validFrom", "2035-01-01");
        load("equipment-classes", List.of(table.get(0), table.get(1), table.get(2), moved), false)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/codes/3/parent")));
    }

    @Test
    void a_class_that_always_was_may_have_one_below_it_from_a_day_on() {
        String sub = Given.code();
        Map<String, Object> later = entry(Given.code(), "소분류", sub);
        later.put("validFrom", "2020-01-01");
        List<Map<String, Object>> table = List.of(later, entry(sub, "중분류", "A"));
        load("equipment-classes", table, false).then().statusCode(200).body("created", equalTo(2));
        load("equipment-classes", table, false).then().statusCode(200).body("unchanged", equalTo(2));
    }

    @Test
    void values_of_a_code_that_overlap_are_refused_whenever_they_are_sent() {
        String code = Given.code();
        Map<String, Object> first = entry(code, "첫 이름", "A");
        first.putAll(Map.of("validFrom", "2020-01-01", "validTo", "2025-12-31"));
        Map<String, Object> second = entry(code, "새 이름", "A");
        second.put("validFrom", "2024-01-01");
        load("equipment-classes", List.of(first, second), false)
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("code-period-overlaps")));
        first.put("validTo", "2023-12-31");
        load("equipment-classes", List.of(first, second), false).then().statusCode(200);
        load("equipment-classes", List.of(first, second), false)
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(2));
    }

    private static Map<String, Object> backwards() {
        Map<String, Object> entry = entry(Sample.freshDay(), "설날", null);
        entry.putAll(Map.of("validFrom", "2031-01-02", "validTo", "2031-01-01"));
        return entry;
    }

    @Test
    void a_year_of_holidays_is_loaded_at_once() {
        String day = Sample.freshDay();
        List<Map<String, Object>> year = List.of(entry(day, "임시공휴일", null));
        load("holidays", year, false).then().statusCode(200).body("created", equalTo(1));
        load("holidays", year, false).then().statusCode(200).body("unchanged", equalTo(1));
    }

    private static Map<String, Object> entry(String code, String nameKo, String parent) {
        Map<String, Object> entry = new LinkedHashMap<>(Map.of(
                "code", code, "nameKo", nameKo, "nameEn", "Trial", "attributes", Map.of("source", "시험", "no", 1)));
        if (parent != null) {
            entry.put("parent", parent);
        }
        return entry;
    }

    private static Response load(String list, List<Map<String, Object>> codes, boolean dryRun) {
        return as(Tokens.of("operator"))
                .contentType("application/json")
                .queryParam("dryRun", dryRun)
                .body(Map.of("codes", codes))
                .post("/v1/{list}/bulk", list);
    }

    @Test
    void a_code_and_a_rule_are_read_with_the_tag_that_replaces_them() {
        String code = Given.code();
        put(code, "A", 200);
        Map<String, Object> named = Map.of("nameKo", "새 이름", "nameEn", "New name", "parent", "A");
        String etag = as(null).get("/v1/equipment-classes").path("items.find { it.code == '%s' }.etag".formatted(code));
        replace("/v1/equipment-classes/" + code, etag, named).then().statusCode(200);
        replace("/v1/equipment-classes/" + code, etag, named).then().statusCode(412);

        Map<String, Object> value = Map.of("validFrom", Sample.freshDay(), "value", 31_000_000, "source", "x");
        String rule = "/v1/rules/equipment/scope-minimum-krw";
        as(Tokens.of("operator")).contentType("application/json").body(value).put(rule);
        String given = as(null).get("/v1/rules/equipment")
                .path("items.find { it.validFrom == '%s' }.etag".formatted(value.get("validFrom")));
        Map<String, Object> other = Map.of("validFrom", value.get("validFrom"), "value", 32_000_000, "source", "y");
        replace(rule, given, other).then().statusCode(200);
        replace(rule, given, value).then().statusCode(412);
    }

    private static Response replace(String path, String etag, Map<String, Object> body) {
        return as(Tokens.of("operator"))
                .header("If-Match", etag)
                .contentType("application/json")
                .body(body)
                .put(path);
    }

    @Test
    void a_rule_takes_no_value_that_it_cannot_have() {
        Map<String, Object> unfit = Map.of(
                "scope-minimum-krw", -1,
                "underused-percent", 100.5,
                "utilization-maximum-percent", 10_000,
                "import-retention-days", 0);
        unfit.forEach((name, value) -> as(Tokens.of("operator"))
                .contentType("application/json")
                .body(Map.of("validFrom", "2090-01-01", "value", value, "source", "x"))
                .put("/v1/rules/equipment/{name}", name)
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("invalid-value"))));
    }

    @Test
    void whoever_accepts_anything_else_gets_json() {
        for (String path : List.of("/v1/regions", "/v1/centers", "/v1/equipment", "/v1/equipment/matrix")) {
            Response answer = as(null).accept("text/html,*/*;q=0.8").get(path);
            answer.then().statusCode(200).contentType("application/json");
            assertThat(answer.asString()).as(path).startsWith("{");
        }
        as(null).accept("text/html, text/csv;q=0.9, application/json;q=0.1")
                .get("/v1/equipment?center={code}", Given.center().code())
                .then()
                .statusCode(200)
                .contentType("text/csv");
    }

    private static void put(String code, String parent, int status) {
        as(Tokens.of("operator"))
                .contentType("application/json")
                .body(Map.of("nameKo", code, "nameEn", code, "parent", parent))
                .put("/v1/equipment-classes/{code}", code)
                .then()
                .statusCode(status)
                .body("errors.code", status == 422 ? equalTo(List.of("class-parent-unfit")) : equalTo(null));
    }
}
