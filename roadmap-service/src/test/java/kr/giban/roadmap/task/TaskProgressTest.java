package kr.giban.roadmap.task;

import static io.restassured.RestAssured.given;
import static kr.giban.roadmap.support.Year.OFFICER;
import static kr.giban.roadmap.support.Year.PLANNER;
import static kr.giban.roadmap.support.Year.as;
import static kr.giban.roadmap.support.Year.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kr.giban.platform.testing.Tokens;
import kr.giban.roadmap.support.Database;
import kr.giban.roadmap.support.Hearing;
import kr.giban.roadmap.support.Inventories;
import kr.giban.roadmap.support.RoadmapTest;
import kr.giban.roadmap.support.StubServices;
import kr.giban.roadmap.support.Year;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@RoadmapTest
class TaskProgressTest {
    @Inject
    Hearing hearing;

    @Inject
    Database database;

    @AfterEach
    void equipment_service_lives_again() {
        StubServices.usual();
    }

    @Test
    void every_fault_of_a_task_is_named_at_once() {
        Year year = Year.drafted();
        String body = year.taskBody()
                .replace("\"year\": 2023,\n  \"division\"", "\"year\": 2031,\n  \"division\"")
                .replace("\"BIO\"", "\"SEMICON\"")
                .replace("\"FUTURE_TECHNOLOGY\"", "\"PAST\"")
                .replace("\"totalKrw\": 10000000000", "\"totalKrw\": 1")
                .replace("\"classCode\": \"B\"", "\"classCode\": \"ZZ\"")
                .replace("\"regions\": [\"27\"]", "\"regions\": [\"99\"]")
                .replace(year.need(), UUID.randomUUID().toString());

        post(PLANNER, year.path() + "/tasks", body)
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "funding-sum-mismatch",
                                "funding-before-start",
                                "funding-before-start",
                                "unknown-task-type",
                                "unknown-region",
                                "unknown-class",
                                "region-not-of-task",
                                "year-outside-period",
                                "unknown-division",
                                "unknown-need"));
    }

    @Test
    void a_code_that_nobody_has_heard_of_is_asked_for_and_without_an_answer_not_refused() {
        Year year = Year.begin();
        String need = Year.example("createNeed")
                .replace("\"B\"", "\"NEW-" + UUID.randomUUID().toString().substring(0, 8) + "\"");
        StubServices.dead("/v1/equipment-classes");

        post(PLANNER, year.path() + "/needs", need).then().statusCode(503).body("code", equalTo("service-unavailable"));
        StubServices.usual();
        post(PLANNER, year.path() + "/needs", need)
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("unknown-class"));
    }

    @Test
    void lists_are_filtered_and_added_up() {
        Year year = Year.consulted();

        given().get(year.path() + "/tasks?region=27&division=BIO&year=2023&callMode=DESIGNATED&include=total")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("total", equalTo(1));
        given().get(year.path() + "/tasks?region=11").then().body("items", hasSize(0));
        given().get(year.path() + "/tasks?state=PLANNED").then().body("items", hasSize(0));
        given().get(year.path() + "/investment-plan")
                .then()
                .body("rows", hasSize(4))
                .body("total.totalKrw", equalTo(10_000_000_000L))
                .body("rows[0].nationalKrw", equalTo(3_500_000_000L))
                .body("rows[1].division", equalTo("TRANSPORT"))
                .body("rows[1].totalKrw", equalTo(0));
        Response csv = given().accept("text/csv").get(year.path() + "/investment-plan");
        assertThat(csv.asByteArray()).startsWith(0xEF, 0xBB, 0xBF);
        csv.then().header("Content-Type", startsWith("text/csv"));
        assertThat(csv.asString()).contains("2023,BIO,1,3500000000,500000000,1000000000,5000000000");
    }

    @Test
    void a_task_goes_the_way_that_its_call_tells() {
        String task = announcedTask();
        UUID callTask = UUID.randomUUID();

        hearing.callTask("opened", callTask, task);
        hearing.callTask("opened", callTask, task);
        assertThat(state(task)).isEqualTo("IN_CALL");
        hearing.callTask("selected", callTask, task);
        hearing.callTask("opened", callTask, task);
        hearing.callTask("contracted", callTask, task);
        hearing.callTask("contracted", callTask, task);
        assertThat(state(task)).isEqualTo("CONTRACTED");
        assertThat(database.events("task.state-changed", "tasks/" + task)).hasSize(3);
    }

    @Test
    void a_call_that_fails_makes_room_for_the_next_and_has_no_more_to_say() {
        String task = announcedTask();
        UUID failed = UUID.randomUUID();
        UUID next = UUID.randomUUID();

        hearing.callTask("opened", failed, task);
        hearing.callTask("failed", failed, task);
        assertThat(state(task)).isEqualTo("PLANNED");
        hearing.callTask("opened", next, task);
        hearing.callTask("failed", failed, task);
        hearing.callTask("selected", failed, task);
        assertThat(state(task)).isEqualTo("IN_CALL");
        hearing.callTask("cancelled", next, task);
        assertThat(state(task)).isEqualTo("PLANNED");
    }

    @Test
    void a_feed_that_is_told_again_from_its_beginning_changes_nothing() {
        String task = announcedTask();
        UUID failed = UUID.randomUUID();
        UUID cancelled = UUID.randomUUID();
        Runnable feed = () -> {
            hearing.callTask("opened", failed, task);
            hearing.callTask("failed", failed, task);
            hearing.callTask("opened", cancelled, task);
            hearing.callTask("selected", cancelled, task);
            hearing.callTask("cancelled", cancelled, task);
        };
        feed.run();
        assertThat(state(task)).isEqualTo("PLANNED");
        int told = database.events("task.state-changed", "tasks/" + task).size();

        feed.run();
        assertThat(state(task)).isEqualTo("PLANNED");
        assertThat(database.events("task.state-changed", "tasks/" + task)).hasSize(told);
    }

    @Test
    void a_task_keeps_codes_that_have_expired_since_and_takes_no_new_ones() {
        Year year = Year.drafted();
        String task = year.task();
        database.execute("update code set valid_to = '2000-01-01' where list = 'regions' and code = '27'"
                + " or list = 'equipment-classes' and code = 'B'");
        StubServices.on("/v1/regions", () -> new StubServices.Reply(200, Inventories.codes("regions", "11")));
        StubServices.on(
                "/v1/equipment-classes",
                () -> new StubServices.Reply(200, Inventories.codes("equipment-classes", "A")));
        try {
            year.patchTask(task, "{\"titleKo\": \"고친 이름\"}").then().statusCode(200);
            year.patchTask(task, "{\"regions\": [\"27\", \"11\"]}").then().statusCode(200);
            post(PLANNER, year.path() + "/tasks", year.taskBody())
                    .then()
                    .statusCode(422)
                    .body("errors.code", containsInAnyOrder("unknown-region", "unknown-class"));
        } finally {
            database.execute("delete from code where list in ('regions', 'equipment-classes')");
        }
    }

    @Test
    void nobody_waits_for_a_task_whose_codes_are_being_asked_for() {
        Year year = Year.drafted();
        String task = year.task();
        String region = "N" + UUID.randomUUID().toString().substring(0, 8);
        AtomicInteger meanwhile = new AtomicInteger();
        StubServices.on("/v1/regions", () -> {
            meanwhile.set(post(PLANNER, year.path() + "/advice", Year.example("recordAdvice"))
                    .statusCode());
            return new StubServices.Reply(200, Inventories.codes("regions", "27", region));
        });

        year.patchTask(task, "{\"regions\": [\"27\", \"" + region + "\"]}")
                .then()
                .statusCode(200);
        assertThat(meanwhile.get()).isEqualTo(201);
    }

    @Test
    void a_rule_takes_no_value_that_would_stop_every_write() {
        Map<String, String> unfit = Map.of(
                "task.contribution-sources", "[\"X\"]",
                "task.contribution-min-percent", "101",
                "task.grant-max-krw", "0.5",
                "task.max-years", "-1");
        unfit.forEach((name, value) -> as(Tokens.of("operator"))
                .contentType("application/json")
                .body("{\"validFrom\": \"2090-01-01\", \"value\": %s, \"source\": \"x\"}".formatted(value))
                .put("/v1/rules/roadmap/" + name)
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("invalid-value")));
    }

    @Test
    void what_is_told_of_an_unknown_task_changes_nothing() {
        hearing.callTask("opened", UUID.randomUUID(), UUID.randomUUID().toString());
        hearing.callTask("failed", UUID.randomUUID(), Year.drafted().task());
    }

    @Test
    void only_a_contracted_task_is_completed() {
        String task = announcedTask();
        complete(task).then().statusCode(409).body("state", equalTo("PLANNED"));
        String drafted = Year.drafted().task();
        complete(drafted).then().statusCode(409).body("code", equalTo("task-not-announced"));
    }

    private static Response complete(String task) {
        return as(OFFICER)
                .header("If-Match", as(OFFICER).get("/v1/tasks/" + task).header("ETag"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Year.example("completeTask"))
                .post("/v1/tasks/" + task + "/complete");
    }

    private String announcedTask() {
        Year year = Year.revised();
        hearing.over(year, 1);
        year.command(2, "confirm").then().statusCode(200);
        year.command(2, "announce").then().statusCode(200);
        return year.task();
    }

    private static String state(String task) {
        return given().get("/v1/tasks/" + task).path("state");
    }
}
