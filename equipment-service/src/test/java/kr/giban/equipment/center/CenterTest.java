package kr.giban.equipment.center;

import static kr.giban.equipment.Given.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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

    private Response change(String etag, Map<String, Object> patch) {
        return as(center.token())
                .header("If-Match", etag)
                .contentType("application/json")
                .body(patch)
                .patch("/v1/centers/{id}", center.id());
    }
}
