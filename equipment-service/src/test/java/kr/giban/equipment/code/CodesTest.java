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
