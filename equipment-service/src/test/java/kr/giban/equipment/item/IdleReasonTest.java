package kr.giban.equipment.item;

import static kr.giban.equipment.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kr.giban.equipment.Csv;
import kr.giban.equipment.Given;
import kr.giban.equipment.intake.Steps;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why an idle item is idle, and since when. */
@QuarkusTest
class IdleReasonTest {
    private static final Object[] IDLE = {
        "reportedState", "IDLE", "idleReason", "부품 단종으로 수리 대기", "idleSince", "2025-11-03"
    };

    private Given.Center center;

    @BeforeEach
    void register() {
        center = Given.center();
    }

    @Test
    void the_list_shows_why_an_item_is_idle_and_it_goes_when_the_item_is_used_again() {
        Response idle = Given.stored(center, "A-1", IDLE);
        as(null).queryParam("center", center.code())
                .get("/v1/equipment")
                .then()
                .body("items[0].idleReason", equalTo("부품 단종으로 수리 대기"))
                .body("items[0].idleSince", equalTo("2025-11-03"));
        Response used = as(center.token())
                .header("If-Match", idle.header("ETag"))
                .contentType("application/json")
                .body("{\"reportedState\": \"IN_USE\"}")
                .patch("/v1/equipment/{id}", idle.<String>path("id"));
        used.then().statusCode(200).body("idleReason", nullValue(), "idleSince", nullValue());
        as(center.token())
                .header("If-Match", used.header("ETag"))
                .contentType("application/json")
                .body("{\"idleReason\": \"담당자 없음\"}")
                .patch("/v1/equipment/{id}", idle.<String>path("id"))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("idle-reason-needs-idle")));
    }

    @Test
    void only_what_is_idle_has_a_reason_for_it_and_not_from_tomorrow_on() {
        Given.put(center, "A-1", Given.item("idleSince", "2025-11-03"), "If-None-Match", "*")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("idle-reason-needs-idle")));
        Given.put(center, "A-1", Given.item("reportedState", "IDLE", "idleSince", "2199-11-03"), "If-None-Match", "*")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("date-in-future")));
        Response idle = Given.stored(center, "A-1", IDLE);
        as(center.token())
                .header("If-Match", idle.header("ETag"))
                .contentType("application/json")
                .body(Map.of("kind", "SCRAPPED", "reason", "수리 불가"))
                .post("/v1/equipment/{id}/retire", idle.<String>path("id"))
                .then()
                .statusCode(200)
                .body("idleReason", nullValue());
    }

    @Test
    void a_file_says_it_under_its_own_headers_and_an_export_comes_back_unchanged() {
        String file = "자산번호,장비명,상태,유휴사유,유휴 시작일\nA-1,현미경,유휴,전담인력 없음,2025. 3. 2.\nA-2,현미경,활용,예정,\n";
        JsonPath job =
                imported(file.getBytes(StandardCharsets.UTF_8), Map.of("mode", "partial", "centerId", center.id()));
        assertThat(job.getMap("counts")).containsEntry("created", 1).containsEntry("rejected", 1);
        as(center.token())
                .get("/v1/equipment-imports/{id}/rows?outcome=REJECTED", job.getString("id"))
                .then()
                .body("items[0].errors.code", equalTo(List.of("idle-reason-needs-idle")))
                .body("items[0].errors.column", equalTo(List.of("유휴사유")));
        Response csv =
                as(null).accept("text/csv").queryParam("center", center.code()).get("/v1/equipment");
        assertThat(Csv.rows(csv).get(0)).containsEntry("유휴사유", "전담인력 없음").containsEntry("유휴시작일", "2025-03-02");
        assertThat(imported(csv.asByteArray(), Map.of()).getMap("counts")).containsEntry("unchanged", 1);
        String used = "자산번호,상태\nA-1,활용\n";
        assertThat(imported(used.getBytes(StandardCharsets.UTF_8), Map.of("centerId", center.id()))
                        .getMap("counts"))
                .containsEntry("updated", 1);
        as(null).queryParam("center", center.code())
                .get("/v1/equipment")
                .then()
                .body("items[0].idleReason", nullValue(), "items[0].idleSince", nullValue());
    }

    private JsonPath imported(byte[] file, Map<String, String> form) {
        var request = as(center.token()).multiPart("file", "장비.csv", file, "text/csv");
        form.forEach((field, value) -> request.multiPart(field, value, "text/plain"));
        Response accepted = request.post("/v1/equipment-imports");
        accepted.then().statusCode(202);
        return Steps.untilDone(center, accepted.path("id"));
    }
}
