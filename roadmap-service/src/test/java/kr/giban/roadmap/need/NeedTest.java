package kr.giban.roadmap.need;

import static kr.giban.roadmap.support.Year.OFFICER;
import static kr.giban.roadmap.support.Year.PLANNER;
import static kr.giban.roadmap.support.Year.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import kr.giban.roadmap.support.RoadmapTest;
import kr.giban.roadmap.support.Year;
import org.junit.jupiter.api.Test;

@RoadmapTest
class NeedTest {
    @Test
    void a_need_changes_in_the_draft_alone_and_the_diff_tells() {
        Year year = Year.revised();
        patch(year, "{\"quantity\": 5}").then().statusCode(200).body("quantity", equalTo(5));

        as(OFFICER)
                .get(year.path() + "/needs/" + year.need() + "?version=1")
                .then()
                .body("quantity", equalTo(3));
        as(OFFICER)
                .get(year.path() + "/diff?from=1&to=2")
                .then()
                .body("changes.ref", contains("needs/" + year.need() + "/quantity"));
        patch(year, "{\"division\": \"SEMICON\", \"region\": \"99\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown-region", "unknown-division"));
    }

    @Test
    void a_need_that_was_published_is_frozen() {
        Year year = Year.consulted();
        patch(year, "{\"quantity\": 5}").then().statusCode(409).body("code", equalTo("version-frozen"));
        delete(year).then().statusCode(409).body("code", equalTo("version-frozen"));
    }

    @Test
    void a_need_that_a_task_fills_is_not_taken_out() {
        Year year = Year.drafted();
        delete(year).then().statusCode(409).body("code", equalTo("need-in-use"));
        year.patchTask(year.task(), "{\"needs\": []}").then().statusCode(200);
        delete(year).then().statusCode(204);
        as(PLANNER).get(year.path() + "/needs").then().body("items", hasSize(0));
    }

    private static Response patch(Year year, String body) {
        return as(PLANNER)
                .header("If-Match", etag(year))
                .contentType("application/json")
                .body(body)
                .patch(year.path() + "/needs/" + year.need());
    }

    private static Response delete(Year year) {
        return as(PLANNER).header("If-Match", etag(year)).delete(year.path() + "/needs/" + year.need());
    }

    private static String etag(Year year) {
        return as(PLANNER).get(year.path() + "/needs/" + year.need()).header("ETag");
    }
}
