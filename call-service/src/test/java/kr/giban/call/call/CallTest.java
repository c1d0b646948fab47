package kr.giban.call.call;

import static kr.giban.call.Flow.OFFICER;
import static kr.giban.call.Flow.as;
import static kr.giban.call.Flow.command;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kr.giban.call.CallServiceTest;
import kr.giban.call.Flow;
import kr.giban.call.Flow.Ref;
import kr.giban.platform.testing.ProblemCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CallServiceTest
class CallTest {
    @Inject
    DataSource database;

    private Flow flow;

    @BeforeEach
    void open() {
        flow = new Flow(database);
    }

    @Test
    void a_request_that_names_no_roadmap_is_told_all_that_it_lacks() {
        Response answer = command(OFFICER).body(Map.of()).post("/v1/calls/from-roadmap");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.<List<String>>path("errors.pointer")).contains("/roadmapId", "/year");
    }

    @Test
    void a_call_freezes_all_planned_tasks_of_the_year() {
        Response call =
                command(OFFICER).body(request(UUID.randomUUID(), Map.of())).post("/v1/calls/from-roadmap");

        assertThat(call.statusCode()).as(call.asString()).isEqualTo(201);
        assertThat(call.<Integer>path("roadmapVersion")).isEqualTo(2);
        Response tasks = as(OFFICER).get("/v1/calls/" + call.path("id") + "/call-tasks");
        assertThat(tasks.<List<String>>path("items.code")).containsExactly("2023-BIO-01", "2023-BIO-02");
        assertThat(tasks.<List<Number>>path("items.grantLimitKrw"))
                .extracting(Number::longValue)
                .containsOnly(6_000_000_000L);
        assertThat(tasks.<String>path("items[0].frozenTask.title")).isEqualTo("합성 과제 2023-BIO-01");
    }

    @Test
    void only_an_announced_roadmap_can_be_called() {
        ProblemCheck.check(fromRoadmap("00000000-0000-7000-8000-000000000409"), 409, "roadmap-not-in-force");
    }

    @Test
    void an_unknown_roadmap_is_a_fault_of_the_request() {
        ProblemCheck.check(fromRoadmap("00000000-0000-7000-8000-000000000404"), 422, "rule-violated");
    }

    @Test
    void a_roadmap_service_that_does_not_answer_changes_nothing() {
        Response answer = fromRoadmap("00000000-0000-7000-8000-000000000503");

        ProblemCheck.check(answer, 503, "service-unavailable");
        assertThat(answer.header("Retry-After")).isNotBlank();
    }

    @Test
    void a_task_that_is_not_planned_is_named() {
        Response answer = command(OFFICER)
                .body(request(UUID.randomUUID(), Map.of("taskCodes", List.of("2023-BIO-01", "2023-BIO-03"))))
                .post("/v1/calls/from-roadmap");

        ProblemCheck.check(answer, 422, "rule-violated");
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly("/taskCodes/1");
    }

    @Test
    void a_roadmap_task_is_in_one_live_call_only_and_free_again_after_it_was_cancelled() {
        UUID roadmap = UUID.randomUUID();
        Response first = command(OFFICER).body(request(roadmap, Map.of())).post("/v1/calls/from-roadmap");

        Response second = command(OFFICER).body(request(roadmap, Map.of())).post("/v1/calls/from-roadmap");
        ProblemCheck.check(second, 409, "blocked");
        assertThat(second.<List<String>>path("blockers.code")).containsOnly("task-already-called");

        command(OFFICER)
                .header("If-Match", first.header("ETag"))
                .body(Map.of("reason", "조정"))
                .post("/v1/calls/" + first.path("id") + "/cancel");
        assertThat(command(OFFICER)
                        .body(request(roadmap, Map.of()))
                        .post("/v1/calls/from-roadmap")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void all_faults_of_the_terms_are_told_at_once() {
        Response answer = command(OFFICER)
                .body(request(
                        UUID.randomUUID(),
                        Map.of(
                                "terms",
                                Map.of(
                                        "bonusLimit", 11,
                                        "minimumSheets", 2,
                                        "tieBreak", List.of("beauty"),
                                        "requiredDocuments", List.of("poem"),
                                        "criteria", List.of(Map.of("key", "plan", "nameKo", "계획", "points", 90))))))
                .post("/v1/calls/from-roadmap");

        ProblemCheck.check(answer, 422, "rule-violated");
        assertThat(answer.<List<String>>path("errors.code"))
                .containsExactlyInAnyOrder(
                        "criteria-sum", "over-limit", "too-few-sheets-to-trim", "unknown-key", "unknown-key");
    }

    @Test
    void a_notice_of_less_than_thirty_days_is_not_announced() {
        Ref draft = flow.draftCall();
        flow.moveWindow(draft.id(), Duration.ofDays(1), Duration.ofDays(29));

        Response answer =
                command(OFFICER).header("If-Match", draft.etag()).post("/v1/calls/" + draft.id() + "/announce");

        ProblemCheck.check(answer, 409, "blocked");
        assertThat(answer.<List<String>>path("blockers.code")).containsExactly("notice-too-short");
    }

    @Test
    void the_public_sees_no_draft() {
        Ref draft = flow.draftCall();

        ProblemCheck.check(io.restassured.RestAssured.get("/v1/calls/" + draft.id()), 404, "not-found");
        ProblemCheck.check(io.restassured.RestAssured.get("/v1/calls/" + draft.id() + "/call-tasks"), 404, "not-found");
    }

    @Test
    void a_call_opens_and_closes_by_itself_at_its_instants() {
        Ref announced = flow.due(flow.announced(flow.draftCall()));
        Flow.tick();
        assertThat(state(announced.id())).isEqualTo("OPEN");

        flow.pastDeadline(announced.id());
        Flow.tick();
        assertThat(state(announced.id())).isEqualTo("CLOSED");
    }

    @Test
    void nobody_closes_a_call_before_its_deadline() {
        Ref open = flow.open(flow.draftCall());

        Response answer = command(OFFICER).header("If-Match", open.etag()).post("/v1/calls/" + open.id() + "/close");

        ProblemCheck.check(answer, 409, "blocked");
        assertThat(state(open.id())).isEqualTo("OPEN");
    }

    @Test
    void a_deadline_only_moves_away() {
        Ref open = flow.open(flow.draftCall());

        Response answer = command(OFFICER)
                .header("If-Match", open.etag())
                .body(Map.of("closesAt", Instant.now().toString(), "reason", "앞당김"))
                .post("/v1/calls/" + open.id() + "/extend");

        ProblemCheck.check(answer, 422, "rule-violated");
    }

    private static String state(String callId) {
        return as(OFFICER).get("/v1/calls/" + callId).path("state");
    }

    private static Response fromRoadmap(String roadmapId) {
        return command(OFFICER)
                .body(request(UUID.fromString(roadmapId), Map.of()))
                .post("/v1/calls/from-roadmap");
    }

    private static Map<String, Object> request(UUID roadmapId, Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "roadmapId",
                roadmapId,
                "year",
                2023,
                "title",
                "공고",
                "opensAt",
                Instant.now().plus(Duration.ofDays(1)).toString(),
                "closesAt",
                Instant.now().plus(Duration.ofDays(40)).toString()));
        request.putAll(more);
        return request;
    }
}
