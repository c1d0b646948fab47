package kr.giban.equipment.item;

import static kr.giban.equipment.Given.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import kr.giban.equipment.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BulkTest {
    private Given.Center center;

    @BeforeEach
    void register() {
        center = Given.center();
    }

    @Test
    void a_partial_request_stores_what_is_sound_and_answers_each() {
        Given.stored(center, "A-1");
        bulk(
                        "partial",
                        false,
                        List.of(
                                row("A-1", Given.item()),
                                row("A-2", Given.item()),
                                row("A-3", Given.item("classCode", "Z"))))
                .then()
                .statusCode(200)
                .body(
                        "results.outcome",
                        equalTo(List.of("UNCHANGED", "CREATED", "REJECTED")),
                        "results[2].errors.pointer",
                        equalTo(List.of("/items/2/item/classCode")),
                        "counts.created",
                        equalTo(1));
        size().then().body("total", equalTo(2));
    }

    @Test
    void a_row_that_is_refused_itself_takes_nothing_from_the_next_of_its_key_or_number() {
        String number = Given.nfecNo();
        bulk(
                        "partial",
                        false,
                        List.of(
                                row("A-1", Given.item("classCode", "Z", "nfecNo", number)),
                                row("A-1", Given.item()),
                                row("A-1", Given.item("nfecNo", number)),
                                row("A-2", Given.item("nfecNo", number)),
                                row("A-3", Given.item("nfecNo", number))))
                .then()
                .statusCode(200)
                .body(
                        "results.outcome",
                        equalTo(List.of("REJECTED", "CREATED", "REJECTED", "CREATED", "REJECTED")),
                        "results[2].errors.code",
                        equalTo(List.of("duplicate-row")),
                        "results[2].errors[0].line",
                        equalTo(2),
                        "results[4].errors[0].line",
                        equalTo(4));
    }

    @Test
    void an_atomic_request_with_any_fault_is_refused_with_all_of_them() {
        bulk(
                        "atomic",
                        false,
                        List.of(
                                row("A-1", Given.item()),
                                row("A-1", Given.item()),
                                row("A-2", Given.item("sharing", "SOLE"))))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/items/1/assetNo", "/items/2/item/soleUseReason"));
        size().then().body("total", equalTo(0));
    }

    @Test
    void a_rehearsal_says_what_would_be_and_stores_nothing() {
        bulk("atomic", true, List.of(row("A-1", Given.item())))
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true), "results.outcome", equalTo(List.of("CREATED")));
        size().then().body("total", equalTo(0));
    }

    @Test
    void an_older_source_version_is_one_row_s_fault() {
        Given.put(center, "A-1", Given.item("sourceVersion", 9)).then().statusCode(201);
        bulk("partial", false, List.of(row("A-1", Given.item("sourceVersion", 8, "location", "x"))))
                .then()
                .body("results[0].errors.code", equalTo(List.of("stale-source")));
    }

    private Map<String, Object> row(String assetNo, Map<String, Object> item) {
        return Map.of("centerCode", center.code(), "assetNo", assetNo, "item", item);
    }

    private Response bulk(String mode, boolean dryRun, List<Map<String, Object>> rows) {
        return as(center.token())
                .contentType("application/json")
                .queryParam("mode", mode)
                .queryParam("dryRun", dryRun)
                .body(Map.of("items", rows))
                .post("/v1/equipment/bulk");
    }

    private Response size() {
        return as(null).queryParam("center", center.code())
                .queryParam("include", "total")
                .get("/v1/equipment");
    }
}
