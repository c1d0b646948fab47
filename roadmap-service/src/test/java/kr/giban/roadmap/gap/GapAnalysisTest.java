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
import java.util.UUID;
import kr.giban.roadmap.support.Database;
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
