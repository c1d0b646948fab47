package kr.giban.equipment.center;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.giban.equipment.Given;
import kr.giban.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CenterTest {
    private Given.Center center;

    @BeforeEach
    void register() {
        center = Given.center();
    }

    @Test
    void the_contact_is_the_reporting_organization_s_alone() {
        as(center.token()).get("/v1/centers/{id}", center.id()).then().body("contactName", equalTo("김예시"));
        as(null).get("/v1/centers/{id}", center.id()).then().body("contactName", equalTo("***"));
        as(null).queryParam("organization", center.organization())
                .get("/v1/centers")
                .then()
                .body("items.contactPhone", equalTo(List.of("***")));
    }

    @Test
    void a_place_has_both_of_its_numbers_and_lies_on_earth() {
        change(center.etag(), Map.of("latitude", 37.5))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/longitude")));
        change(center.etag(), Map.of("latitude", 90.5, "longitude", -181))
                .then()
                .statusCode(400);
        Response placed = change(center.etag(), Map.of("latitude", -37.5, "longitude", 127.25));
        placed.then().statusCode(200).body("latitude", equalTo(-37.5f), "longitude", equalTo(127.25f));
        assertThat(change(placed.header("ETag"), Map.of("latitude", -37.5)).header("ETag"))
                .as("the same again changes nothing")
                .isEqualTo(placed.header("ETag"));
    }

    @Test
    void a_code_is_taken_once_and_never_changes() {
        Response again = as(Tokens.of("technopark", "tp-other"))
                .contentType("application/json")
                .body(Map.of("code", center.code(), "nameKo", "x", "hostInstitution", "x", "regionCode", "11"))
                .post("/v1/centers");
        again.then().statusCode(409).body("code", equalTo("center-code-taken"));
        change(center.etag(), Map.of("code", Given.code()))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("center-code-fixed")));
    }

    @Test
    void nobody_takes_a_place_that_is_kept_for_another_technopark() {
        String code = "BUSAN-" + Given.code();
        register("tp-seoul", code, null).then().statusCode(403).body("code", equalTo("not-your-organization"));
        register("tp-seoul", Given.code(), "BUSAN")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-your-organization"));
        register("tp-busan", code, "BUSAN").then().statusCode(201);

        String suffix = Given.code().substring(0, 14);
        register("tp-gyeonggi", "GYEONGGI-DAEJIN-" + suffix, null).then().statusCode(403);
        register("tp-gyeonggi", "GYEONGGI-" + suffix, "GYEONGGI").then().statusCode(201);
        register("tp-gyeonggi-daejin", "GYEONGGI-DAEJIN-" + suffix, "GYEONGGI_DAEJIN")
                .then()
                .statusCode(201);
        register("inst-hanbit", "BUSANJIN-" + Given.code(), null).then().statusCode(201);
    }

    @Test
    void a_center_does_not_become_another_technopark_s_by_a_change() {
        change(center.etag(), Map.of("technoparkCode", "BUSAN"))
                .then()
                .statusCode(403)
                .body("code", equalTo("not-your-organization"));
    }

    private static Response register(String organization, String code, String technopark) {
        Map<String, Object> body =
                new HashMap<>(Map.of("code", code, "nameKo", "실증센터", "hostInstitution", "한빛대학교", "regionCode", "11"));
        body.put("technoparkCode", technopark);
        return as(Tokens.of("technopark", organization))
                .contentType("application/json")
                .body(body)
                .post("/v1/centers");
    }

    @Test
    void its_codes_must_be_valid_today() {
        change(center.etag(), Map.of("regionCode", "99", "technoparkCode", "NOWHERE", "establishedOn", "2199-01-01"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/regionCode", "/technoparkCode", "/establishedOn"));
    }

    @Test
    void a_closed_center_takes_nothing_in_and_stays_closed() {
        Response closed = change(center.etag(), Map.of("state", "CLOSED"));
        closed.then().statusCode(200).body("state", equalTo("CLOSED"));
        Given.put(center, "A-1", Given.item(), "If-None-Match", "*")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("center-closed")));
        change(closed.header("ETag"), Map.of("state", "ACTIVE"))
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
    }

    @Test
    void the_items_of_a_closed_center_are_still_corrected_and_retired() {
        Response item = Given.stored(center, "A-1");
        change(center.etag(), Map.of("state", "CLOSED")).then().statusCode(200);
        Response patched = as(center.token())
                .header("If-Match", item.header("ETag"))
                .contentType("application/json")
                .body(Map.of("location", "이전 보관"))
                .patch("/v1/equipment/{id}", item.<String>path("id"));
        patched.then().statusCode(200).body("location", equalTo("이전 보관"));
        as(center.token())
                .header("If-Match", patched.header("ETag"))
                .contentType("application/json")
                .body(Map.of("kind", "TRANSFERRED", "reason", "센터 폐쇄"))
                .post("/v1/equipment/{id}/retire", item.<String>path("id"))
                .then()
                .statusCode(200)
                .body("reportedState", equalTo("RETIRED"));
    }

    @Test
    void a_search_takes_every_sign_for_itself() {
        String signs = "100%_\\" + center.code();
        change(center.etag(), Map.of("nameKo", signs)).then().statusCode(200);
        assertThat(found(signs)).containsExactly(center.code());
        assertThat(found("%\\" + center.code())).isEmpty();
        assertThat(found("_" + center.code().substring(1))).isEmpty();
    }

    private static List<String> found(String q) {
        Response answer = as(null).queryParam("q", q).get("/v1/centers");
        answer.then().statusCode(200);
        return answer.jsonPath().getList("items.code");
    }

    @Test
    void what_is_masked_has_another_tag_and_no_cache_mixes_the_two() {
        Response own = as(center.token()).get("/v1/centers/{id}", center.id());
        Response others = as(null).get("/v1/centers/{id}", center.id());
        assertThat(others.header("ETag")).isNotEqualTo(own.header("ETag"));
        assertThat(own.headers().getValues("Vary")).anyMatch(vary -> vary.contains("Authorization"));
        as(center.token())
                .header("If-None-Match", others.header("ETag"))
                .get("/v1/centers/{id}", center.id())
                .then()
                .statusCode(200)
                .body("contactName", equalTo("김예시"));
        as(null).header("If-None-Match", others.header("ETag"))
                .get("/v1/centers/{id}", center.id())
                .then()
                .statusCode(304);
    }

    private Response change(String etag, Map<String, Object> patch) {
        return as(center.token())
                .header("If-Match", etag)
                .contentType("application/json")
                .body(patch)
                .patch("/v1/centers/{id}", center.id());
    }
}
