package kr.giban.equipment.item;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.giban.equipment.Given;
import kr.giban.equipment.usage.Diaries;
import kr.giban.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was retired, or entered, by mistake. */
@QuarkusTest
class ReinstateTest {
    private final String nfec = Given.nfecNo();

    @Inject
    Jdbi jdbi;

    private Given.Center center;
    private String id;

    @BeforeEach
    void register() {
        center = Given.center();
        id = Given.stored(center, "A-1", "nfecNo", nfec).path("id");
    }

    @Test
    void what_was_retired_by_mistake_comes_back_with_its_number_and_is_told_and_kept_why() {
        retire("SCRAPPED");
        Response back = reinstate(center.token(), tag(center.token()), "IDLE");
        back.then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("reportedState", equalTo("IDLE"), "nfecNo", equalTo(nfec), "operatorName", equalTo("이예시"))
                .body("retirementKind", nullValue(), "retirementReason", nullValue(), "retiredOn", nullValue());
        assertThat(column("SELECT type FROM outbox WHERE subject = 'equipment/' || ? ORDER BY ordinal"))
                .containsExactly("equipment.created", "equipment.retired", "equipment.reinstated");
        assertThat(column(
                        "SELECT action || ' ' || (before ->> 'retirementReason') || ' ' || (after ->> 'reinstatementReason')"
                                + " FROM audit_entry WHERE entity_id = ? AND action = 'reinstate'"))
                .containsExactly("reinstate 수리 불가 옆 장비였음");
        assertThat(column("SELECT data::text FROM outbox WHERE subject = 'equipment/' || ?"))
                .noneMatch(data -> data.contains("옆 장비였음"));
        as(null).queryParam("center", center.code())
                .queryParam("state", "IDLE")
                .get("/v1/equipment")
                .then()
                .body("items.assetNo", equalTo(List.of("A-1")));
        other("NFEC").then().statusCode(422).body("errors.code", hasItem("number-taken"));
    }

    @Test
    void its_number_must_not_be_another_item_s_by_now() {
        retire("SCRAPPED");
        other("OTHER").then().statusCode(201);
        String before = tag(center.token());
        reinstate(center.token(), before, null)
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("number-taken")))
                .body("errors.assetNo", equalTo(List.of("OTHER")));
        assertThat(tag(center.token())).as("nothing was changed").isEqualTo(before);
    }

    @Test
    void only_what_is_retired_comes_back_and_only_by_who_has_read_it() {
        reinstate(center.token(), tag(center.token()), "IDLE")
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"), "state", equalTo("IN_USE"));
        String stale = tag(center.token());
        retire("SOLD");
        reinstate(center.token(), stale, null).then().statusCode(412);
        reinstate(center.token(), tag(center.token()), "RETIRED").then().statusCode(400);
    }

    @Test
    void an_operator_may_bring_it_back_for_its_organization_and_another_technopark_may_not() {
        retire("SOLD");
        String other = Tokens.of("technopark", Given.organization());
        reinstate(other, tag(other), null).then().statusCode(403).body("code", equalTo("not-your-organization"));
        String operator = Tokens.of("operator");
        Response back = reinstate(operator, tag(operator), null);
        back.then().statusCode(200).body("reportedState", equalTo("IN_USE"), "operatorName", equalTo("***"));
        as(center.token()).get("/v1/equipment/{id}", id).then().body("operatorName", equalTo("이예시"));
        assertThat(
                        column(
                                "SELECT array_to_string(roles, ',') FROM audit_entry WHERE entity_id = ? AND action = 'reinstate'"))
                .containsExactly("operator");
    }

    @Test
    void what_was_entered_by_mistake_counts_where_it_was_taken_for_true_and_nowhere_since() {
        Given.stored(center, "A-2", "reportedState", "RETIRED", "retirementKind", "SOLD");
        Diaries.recorded(center, id, Diaries.use("R-1", "2022-03-15"));
        assertThat(used()).containsExactly(id);
        Instant before = Instant.now();
        retire("ENTERED_BY_MISTAKE");
        Instant after = Instant.now();
        assertThat(counted(Map.of())).as("now").containsExactlyInAnyOrderEntriesOf(Map.of("RETIRED", 1));
        assertThat(counted(Map.of("state", "RETIRED", "maker", "예시정밀")))
                .as("now, item by item")
                .containsExactlyInAnyOrderEntriesOf(Map.of("RETIRED", 1));
        assertThat(counted(Map.of("asOf", before.toString())))
                .as("as it was known before")
                .containsExactlyInAnyOrderEntriesOf(Map.of("IN_USE", 1, "RETIRED", 1));
        assertThat(counted(Map.of("asOf", after.toString())))
                .as("as it is known since")
                .containsExactlyInAnyOrderEntriesOf(Map.of("RETIRED", 1));
        assertThat(used()).as("nor is its use, of any year").isEmpty();
        as(null).get("/v1/equipment/{id}", id).then().body("retirementKind", equalTo("ENTERED_BY_MISTAKE"));

        reinstate(center.token(), tag(center.token()), null).then().statusCode(200);
        assertThat(counted(Map.of()))
                .as("it was none")
                .containsExactlyInAnyOrderEntriesOf(Map.of("IN_USE", 1, "RETIRED", 1));
        assertThat(used()).containsExactly(id);
    }

    /** Another item with the number of the first. */
    private Response other(String assetNo) {
        return Given.put(center, assetNo, Given.item("nfecNo", nfec), "If-None-Match", "*");
    }

    private void retire(String kind) {
        as(center.token())
                .header("If-Match", tag(center.token()))
                .contentType("application/json")
                .body(Map.of("kind", kind, "reason", "수리 불가"))
                .post("/v1/equipment/{id}/retire", id)
                .then()
                .statusCode(200);
    }

    private Response reinstate(String token, String tag, String state) {
        Map<String, Object> body = new HashMap<>(Map.of("reason", " 옆 장비였음 "));
        if (state != null) {
            body.put("reportedState", state);
        }
        return as(token)
                .header("If-Match", tag)
                .contentType("application/json")
                .body(body)
                .post("/v1/equipment/{id}/reinstate", id);
    }

    private String tag(String token) {
        return as(token).get("/v1/equipment/{id}", id).header("ETag");
    }

    /** How many items of the center the matrix has by state, where it has any. */
    private Map<String, Integer> counted(Map<String, String> query) {
        Response matrix = as(null).queryParams(query)
                .queryParam("rows", "state")
                .queryParam("columns", "center")
                .queryParam("center", center.code())
                .get("/v1/equipment/matrix");
        matrix.then().statusCode(200);
        Map<String, Integer> counted = new HashMap<>();
        matrix.jsonPath().<Map<String, Object>>getList("cells").forEach(cell -> {
            if (!cell.get("items").equals(0)) {
                counted.put(cell.get("row").toString(), (Integer) cell.get("items"));
            }
        });
        return counted;
    }

    /** The center's items whose use of 2022 is counted. */
    private List<String> used() {
        return as(null).queryParam("by", "item")
                .queryParam("year", 2022)
                .queryParam("center", center.code())
                .get("/v1/equipment/utilization")
                .jsonPath()
                .getList("items.findAll { it.diary.records > 0 }.key");
    }

    private List<String> column(String sql) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bind(0, id).mapTo(String.class).list());
    }
}
