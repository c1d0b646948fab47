package kr.giban.roadmap.gap;

import static kr.giban.roadmap.support.Year.PLANNER;
import static kr.giban.roadmap.support.Year.as;
import static kr.giban.roadmap.support.Year.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.roadmap.support.Database;
import kr.giban.roadmap.support.Inventories;
import kr.giban.roadmap.support.RoadmapTest;
import kr.giban.roadmap.support.StubServices;
import kr.giban.roadmap.support.Year;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@RoadmapTest
class GapAnalysisTest {
    @Inject
    Database database;

    @AfterEach
    void equipment_service_lives_again() {
        StubServices.usual();
    }

    @Test
    void the_inventory_is_set_against_the_needs_and_the_tasks() {
        Year year = Year.drafted();
        post(PLANNER, year.path() + "/gap-analyses", "")
                .then()
                .statusCode(201)
                .body("version", equalTo(1))
                .body("result.cells.region", contains("11", "27", "41"))
                .body("result.cells.status", contains("SURPLUS", "BLANK", "SURPLUS"))
                .body("result.cells[1].required", equalTo(3))
                .body("result.cells[1].planned", equalTo(2))
                .body("result.cells[1].tasks", contains("2023-BIO-01"))
                .body("result.proposals", hasSize(1))
                .body("result.proposals[0].quantity", equalTo(1));
    }

    @Test
    void the_inventory_is_asked_for_by_each_item_s_own_class() {
        Year year = Year.drafted();
        post(PLANNER, year.path() + "/gap-analyses", "").then().statusCode(201);
        assertThat(StubServices.lastQuery("/v1/equipment/matrix"))
                .contains("level=own", "rows=class", "columns=region");
    }

    @Test
    void a_need_of_a_region_that_has_a_new_code_meets_what_is_there() {
        Year year = Year.drafted();
        StubServices.on(
                "/v1/regions",
                () -> new StubServices.Reply(
                        200,
                        Inventories.codeItems(
                                "{\"list\":\"regions\",\"code\":\"951\",\"nameKo\":\"새\",\"nameEn\":\"new\","
                                        + "\"attributes\":{\"predecessor\":\"27\"}}")));
        StubServices.on(
                "/v1/equipment/matrix",
                () -> new StubServices.Reply(
                        200, Inventories.matrix(List.of("B"), List.of("951"), Map.of("B 951", 3))));
        database.execute("update code set valid_to = '2000-01-01' where list = 'regions' and code = '27'");
        try {
            post(PLANNER, year.path() + "/gap-analyses", "")
                    .then()
                    .statusCode(201)
                    .body("result.cells.region", contains("951"))
                    .body("result.cells.status", contains("COVERED"))
                    .body("result.proposals", hasSize(0));
        } finally {
            database.execute("delete from code where list = 'regions' and code in ('27', '951')");
        }
    }

    @Test
    void without_the_inventory_nothing_is_analyzed_and_nothing_stored() {
        Year year = Year.drafted();
        StubServices.dead("/v1/equipment/matrix");

        post(PLANNER, year.path() + "/gap-analyses", "")
                .then()
                .statusCode(503)
                .body("code", equalTo("service-unavailable"));
        assertThat(database.count("select count(*) from gap_analysis where roadmap_id = ?", UUID.fromString(year.id())))
                .isZero();
    }

    @Test
    void a_snapshot_stays_as_it_was_taken() {
        Year year = Year.drafted();
        Response taken = post(PLANNER, year.path() + "/gap-analyses", "");
        String id = taken.path("id");
        StubServices.on("/v1/equipment/matrix", () -> new StubServices.Reply(200, "{}"));

        as(PLANNER)
                .get("/v1/gap-analyses/" + id)
                .then()
                .statusCode(200)
                .body("snapshotSha256", equalTo(taken.path("snapshotSha256")))
                .body("snapshot.cells", hasSize(6));
        assertThatThrownBy(() -> database.execute(
                        "update gap_analysis set matrix_as_of = 'x' where id = ?", UUID.fromString(id)))
                .hasMessageContaining("append-only");
    }
}
