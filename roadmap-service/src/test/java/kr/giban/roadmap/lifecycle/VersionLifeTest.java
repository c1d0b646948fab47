package kr.giban.roadmap.lifecycle;

import static io.restassured.RestAssured.given;
import static kr.giban.roadmap.support.Year.OFFICER;
import static kr.giban.roadmap.support.Year.PLANNER;
import static kr.giban.roadmap.support.Year.as;
import static kr.giban.roadmap.support.Year.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import kr.giban.platform.testing.Tokens;
import kr.giban.roadmap.support.Database;
import kr.giban.roadmap.support.Hearing;
import kr.giban.roadmap.support.RoadmapTest;
import kr.giban.roadmap.support.Year;
import org.junit.jupiter.api.Test;

@RoadmapTest
class VersionLifeTest {
    @Inject
    Hearing hearing;

    @Inject
    Database database;

    @Test
    void the_public_does_not_know_of_a_roadmap_before_its_consultation() {
        Year year = Year.drafted();
        String task = year.task();

        given().get(year.path()).then().statusCode(404);
        given().get(year.path() + "/tasks").then().statusCode(404);
        given().get(year.path() + "/needs").then().statusCode(404);
        given().get(year.path() + "/versions").then().statusCode(404);
        given().get(year.path() + "/versions/1").then().statusCode(404);
        given().get(year.path() + "/investment-plan").then().statusCode(404);
        given().get("/v1/tasks/" + task).then().statusCode(404);
        assertThat(given().get("/v1/roadmaps?limit=500").asString()).doesNotContain(year.id());
        assertThat(as(PLANNER).get("/v1/roadmaps?limit=500").asString()).contains(year.id());
    }

    @Test
    void consultation_publishes_the_version_and_freezes_it() {
        Year year = Year.drafted();
        String task = year.task();
        year.command(1, "open-consultation").then().statusCode(200).body("state", equalTo("IN_CONSULTATION"));

        given().get(year.path()).then().statusCode(200).body("version", equalTo(1));
        given().get("/v1/tasks/" + task).then().statusCode(200).body("state", nullValue());
        year.patchTask(task, "{\"titleKo\": \"다른 이름\"}").then().statusCode(409).body("code", equalTo("version-frozen"));
        post(PLANNER, year.path() + "/tasks", year.taskBody()).then().statusCode(409);
        assertThatThrownBy(() -> database.execute(
                        "update task_content set title_ko = 'x' where task_id = ?", UUID.fromString(task)))
                .hasMessageContaining("frozen");
        assertThatThrownBy(() -> database.execute("delete from need where id = ?", UUID.fromString(year.need())))
                .hasMessageContaining("frozen");
        assertThatThrownBy(() -> database.execute(
                        "update roadmap_version set title = 'x' where roadmap_id = ?", UUID.fromString(year.id())))
                .hasMessageContaining("frozen");
        assertThatThrownBy(() -> database.execute(
                        "update roadmap_version set state = 'CONFIRMED' where roadmap_id = ?",
                        UUID.fromString(year.id())))
                .hasMessageContaining("does not go");
        assertThat(database.events("roadmap.version-published", "roadmaps/" + year.id()))
                .singleElement()
                .asString()
                .contains("2023-BIO-01", "\"version\": 1");
    }

    @Test
    void what_the_public_reads_has_a_tag_of_its_own_and_either_is_good_for_who_may_write() {
        Year year = Year.consulted();
        for (String path : List.of(year.path(), year.path() + "/versions/1")) {
            String whole = as(PLANNER).get(path).header("ETag");
            String masked = given().get(path).header("ETag");
            assertThat(masked).isNotEqualTo(whole);
            given().header("If-None-Match", masked).get(path).then().statusCode(304);
            as(PLANNER).header("If-None-Match", masked).get(path).then().statusCode(200);
            given().header("If-None-Match", whole).get(path).then().statusCode(200);
        }
        String named = as(PLANNER).get(year.path()).header("ETag");
        assertThat(as(Tokens.of("auditor")).get(year.path()).header("ETag"))
                .as("the open version, with nobody named")
                .isNotEqualTo(named)
                .isNotEqualTo(given().get(year.path()).header("ETag"));

        year.command(
                        1,
                        "revise",
                        UUID.randomUUID().toString(),
                        given().get(year.path() + "/versions/1").header("ETag"))
                .then()
                .statusCode(200);
        as(PLANNER)
                .header("If-Match", given().get(year.path()).header("ETag"))
                .contentType("application/json")
                .body("{\"title\": \"고친 제목\"}")
                .patch(year.path())
                .then()
                .statusCode(200);
    }

    @Test
    void a_version_without_tasks_is_not_published() {
        Year.begin()
                .command(1, "open-consultation")
                .then()
                .statusCode(409)
                .body("code", equalTo("blocked"))
                .body("blockers.code", contains("version-without-tasks"));
    }

    @Test
    void a_revision_begins_as_a_copy_and_the_diff_tells_what_became_of_it() {
        Year year = Year.consulted();
        year.command(1, "revise")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUPERSEDED"))
                .body("successor", equalTo(2));
        String task = year.task();
        as(OFFICER)
                .get(year.path() + "/diff?from=1&to=2")
                .then()
                .statusCode(200)
                .body("changes", hasSize(0));

        year.patchTask(task, "{\"titleKo\": \"바뀐 이름\", \"titleEn\": null}")
                .then()
                .statusCode(200);
        year.addTask();

        as(OFFICER)
                .get(year.path() + "/diff?from=1&to=2")
                .then()
                .body(
                        "changes.ref",
                        contains("tasks/2023-BIO-01/titleKo", "tasks/2023-BIO-01/titleEn", "tasks/2023-BIO-02"))
                .body("changes[0].after", equalTo("바뀐 이름"))
                .body("changes[1].after", nullValue())
                .body("changes[2].kind", equalTo("ADDED"));
        given().get("/v1/tasks/" + task).then().body("version", equalTo(1)).body("titleKo", not(equalTo("바뀐 이름")));
        as(PLANNER).get("/v1/tasks/" + task + "?version=1").then().body("titleKo", not(equalTo("바뀐 이름")));
        as(PLANNER).get("/v1/tasks/" + task).then().body("version", equalTo(2)).body("titleKo", equalTo("바뀐 이름"));
        given().get(year.path() + "/diff?from=1&to=2").then().statusCode(404);
    }

    @Test
    void what_was_read_of_one_version_is_not_written_to_another() {
        Year year = Year.consulted();
        String task = year.task();
        String old = as(PLANNER).get("/v1/tasks/" + task).header("ETag");
        year.command(1, "revise").then().statusCode(200);

        as(PLANNER)
                .header("If-Match", old)
                .contentType("application/json")
                .body("{\"titleKo\": \"늦은 수정\"}")
                .patch("/v1/tasks/" + task)
                .then()
                .statusCode(412);
    }

    @Test
    void decided_and_announced_are_two_moments() {
        Year year = Year.revised();
        hearing.over(year, 1);
        year.command(2, "confirm").then().statusCode(200).body("state", equalTo("CONFIRMED"));
        given().get(year.path() + "/versions/2").then().statusCode(404);
        given().get(year.path()).then().body("version", equalTo(1)).body("versionInForce", nullValue());

        year.command(2, "announce").then().statusCode(200).body("state", equalTo("ANNOUNCED"));
        given().get(year.path()).then().body("version", equalTo(2)).body("versionInForce", equalTo(2));
        given().get(year.path() + "/tasks").then().body("items.state", contains("PLANNED"));
        given().get(year.path() + "/versions/2")
                .then()
                .body("tasks", hasSize(1))
                .body("successor", nullValue());
        assertThat(database.events("roadmap.announced", "roadmaps/" + year.id()))
                .singleElement()
                .asString()
                .contains("2023-BIO-01");
    }

    @Test
    void the_rolling_plan_leaves_the_version_in_force_until_its_successor_is_announced() {
        Year year = announced();
        String dropped = year.task();
        year.command(2, "amend")
                .then()
                .statusCode(200)
                .body("state", equalTo("ANNOUNCED"))
                .body("successor", equalTo(3));
        year.addTask();
        String etag = as(PLANNER).get("/v1/tasks/" + dropped).header("ETag");
        as(PLANNER)
                .header("If-Match", etag)
                .delete("/v1/tasks/" + dropped)
                .then()
                .statusCode(204);

        given().get(year.path()).then().body("version", equalTo(2));
        given().get(year.path() + "/tasks").then().body("items.code", contains("2023-BIO-01"));
        year.command(3, "open-consultation").then().statusCode(200);
        given().get(year.path()).then().body("version", equalTo(2));
        given().get(year.path() + "/versions/3").then().statusCode(200);
        year.command(3, "revise").then().statusCode(200);
        hearing.over(year, 3);
        year.command(4, "confirm").then().statusCode(200);
        year.command(4, "announce").then().statusCode(200);

        given().get(year.path()).then().body("version", equalTo(4));
        given().get(year.path() + "/versions/2").then().body("state", equalTo("SUPERSEDED"));
        given().get("/v1/tasks/" + dropped)
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("version", equalTo(3 - 1));
        assertThat(database.count(
                        "select count(*) from roadmap_version where roadmap_id = ? and state = 'ANNOUNCED'",
                        UUID.fromString(year.id())))
                .isOne();
    }

    @Test
    void a_task_in_a_call_is_not_taken_out() {
        Year year = announced();
        String task = year.task();
        hearing.callTask("opened", UUID.randomUUID(), task);
        year.command(2, "amend").then().statusCode(200);
        String etag = as(PLANNER).get("/v1/tasks/" + task).header("ETag");

        as(PLANNER)
                .header("If-Match", etag)
                .delete("/v1/tasks/" + task)
                .then()
                .statusCode(409)
                .body("code", equalTo("task-in-progress"));
    }

    @Test
    void a_version_without_a_task_that_is_being_called_is_not_announced() {
        Year year = announced();
        String task = year.task();
        dropFromNextVersion(year, task);
        UUID callTask = UUID.randomUUID();
        hearing.callTask("opened", callTask, task);

        year.command(4, "announce")
                .then()
                .statusCode(409)
                .body("code", equalTo("blocked"))
                .body("blockers.code", contains("task-in-progress"))
                .body("blockers[0].state", equalTo("IN_CALL"));

        hearing.callTask("failed", callTask, task);
        year.command(4, "announce").then().statusCode(200);
        given().get("/v1/tasks/" + task).then().body("state", equalTo("CANCELLED"));
    }

    @Test
    void a_task_that_left_the_roadmap_is_cancelled_when_its_call_fails() {
        Year year = announced();
        String task = year.task();
        dropFromNextVersion(year, task);
        year.command(4, "announce").then().statusCode(200);
        UUID callTask = UUID.randomUUID();
        database.execute(
                "update task set state = 'IN_CALL', call_task_id = ? where id = ?", callTask, UUID.fromString(task));

        hearing.callTask("failed", callTask, task);
        given().get("/v1/tasks/" + task).then().body("state", equalTo("CANCELLED"));
    }

    /** Version 4 is confirmed, without the task. */
    private void dropFromNextVersion(Year year, String task) {
        year.command(2, "amend").then().statusCode(200);
        year.addTask();
        as(PLANNER)
                .header("If-Match", as(PLANNER).get("/v1/tasks/" + task).header("ETag"))
                .delete("/v1/tasks/" + task)
                .then()
                .statusCode(204);
        year.command(3, "open-consultation").then().statusCode(200);
        year.command(3, "revise").then().statusCode(200);
        hearing.over(year, 3);
        year.command(4, "confirm").then().statusCode(200);
    }

    @Test
    void names_of_members_are_masked_for_the_public_and_absent_from_the_audit() {
        Year year = Year.consulted();

        given().get(year.path()).then().body("divisions[0].pd.name", equalTo("김○○"));
        given().get("/v1/roadmaps?limit=500").then().body(not(containsString("김민서")));
        as(PLANNER)
                .get(year.path())
                .then()
                .body("divisions[0].pd.name", equalTo("김민서"))
                .body("divisions[0].members.name", hasItems("이도윤", "박서연"));
        assertThat(database.count(
                        "select count(*) from audit_entry where before::text like '%김민서%' or after::text like '%김민서%'"))
                .isZero();
        assertThat(database.count("select count(*) from outbox where data::text like '%김민서%'"))
                .isZero();
    }

    @Test
    void people_change_at_any_time_and_the_title_only_in_a_draft() {
        Year year = Year.consulted();
        String people =
                "{\"divisions\": [{\"code\": \"BIO\", \"members\": []}, {\"code\": \"TRANSPORT\", \"members\": []}]}";

        patch(year, people).then().statusCode(200);
        patch(year, "{\"title\": \"다른 제목\"}").then().statusCode(409).body("code", equalTo("version-frozen"));
        year.command(1, "revise").then().statusCode(200);
        patch(year, "{\"title\": \"다른 제목\"}").then().statusCode(200).body("title", equalTo("다른 제목"));

        given().get(year.path()).then().body("title", not(equalTo("다른 제목")));
        as(OFFICER).get(year.path() + "/diff?from=1&to=2").then().body("changes.ref", contains("roadmap/title"));
    }

    private static io.restassured.response.Response patch(Year year, String body) {
        String etag = as(PLANNER).get(year.path()).header("ETag");
        return as(PLANNER)
                .header("If-Match", etag)
                .contentType("application/json")
                .body(body)
                .patch(year.path());
    }

    private Year announced() {
        Year year = Year.revised();
        hearing.over(year, 1);
        year.command(2, "confirm").then().statusCode(200);
        year.command(2, "announce").then().statusCode(200);
        return year;
    }
}
