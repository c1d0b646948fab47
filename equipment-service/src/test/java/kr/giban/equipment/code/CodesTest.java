package kr.giban.equipment.code;

import static kr.giban.equipment.Given.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import kr.giban.equipment.Given;
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
