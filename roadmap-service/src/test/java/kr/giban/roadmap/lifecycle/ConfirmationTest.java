package kr.giban.roadmap.lifecycle;

import static kr.giban.roadmap.support.Year.OFFICER;
import static kr.giban.roadmap.support.Year.PLANNER;
import static kr.giban.roadmap.support.Year.as;
import static kr.giban.roadmap.support.Year.example;
import static kr.giban.roadmap.support.Year.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import kr.giban.platform.testing.Tokens;
import kr.giban.roadmap.support.Database;
import kr.giban.roadmap.support.Hearing;
import kr.giban.roadmap.support.RoadmapTest;
import kr.giban.roadmap.support.StubServices;
import kr.giban.roadmap.support.Year;
import org.junit.jupiter.api.Test;

@RoadmapTest
class ConfirmationTest {
    @Inject
    Hearing hearing;

    @Inject
    Database database;

    @Test
    void every_blocker_is_listed_at_once() {
        Year year = Year.revised();
        Hearing.Consultation consultation = hearing.on(year, 1).told("opened");
        consultation.opinion();
        consultation.disposed(consultation.opinion(), "ACCEPTED", "tasks/2023-BIO-01/titleKo");
        post(PLANNER, year.path() + "/advice", example("recordAdvice")).then().statusCode(201);

        year.command(2, "confirm")
                .then()
                .statusCode(409)
                .body("code", equalTo("blocked"))
                .body(
                        "blockers.code",
                        containsInAnyOrder(
                                "consultation-not-disposed",
                                "opinion-not-disposed",
                                "disposition-without-change",
                                "advice-unanswered"));
    }

    @Test
    void a_version_that_nobody_was_consulted_on_is_not_confirmed() {
        Year year = Year.revised();

        year.command(2, "confirm").then().statusCode(409).body("blockers.code", contains("consultation-missing"));
    }

    @Test
    void a_consultation_that_was_taken_back_is_none_and_another_one_may_take_its_place() {
        Year year = Year.revised();
        Hearing.Consultation mistaken = hearing.on(year, 1).told("opened").told("cancelled");
        // The feed may be told again from its beginning.
        mistaken.told("opened");
        year.command(2, "confirm").then().statusCode(409).body("blockers.code", contains("consultation-missing"));

        Hearing.Consultation held = hearing.over(year, 1);
        hearing.on(year, 1).told("cancelled");
        year.command(2, "confirm").then().statusCode(200).body("consultationId", equalTo(held.id()));
    }

    @Test
    void an_accepted_opinion_needs_its_change_in_the_text() {
        Year year = Year.revised();
        Hearing.Consultation consultation = hearing.on(year, 1).told("opened");
        consultation.disposed(consultation.opinion(), "PARTLY_ACCEPTED", "tasks/2023-BIO-01/purposeKo");
        consultation.told("closed").told("disposed").sealsWhenAsked();

        year.command(2, "confirm")
                .then()
                .statusCode(409)
                .body("blockers.code", contains("disposition-without-change"))
                .body("blockers[0].changeRef", equalTo("tasks/2023-BIO-01/purposeKo"));
        year.patchTask(year.task(), "{\"purposeKo\": \"고친 목적\"}").then().statusCode(200);
        year.command(2, "confirm").then().statusCode(200).body("state", equalTo("CONFIRMED"));
    }

    @Test
    void the_opinions_of_an_earlier_round_want_their_answer_too() {
        Year year = Year.revised();
        Hearing.Consultation first = hearing.on(year, 1).told("opened");
        UUID opinion = first.opinion();
        first.told("closed");
        year.command(2, "open-consultation").then().statusCode(200);
        year.command(2, "revise").then().statusCode(200);
        Hearing.Consultation second = hearing.over(year, 2);

        year.command(3, "confirm")
                .then()
                .statusCode(409)
                .body("blockers.code", containsInAnyOrder("consultation-not-disposed", "opinion-not-disposed"));

        first.disposed(opinion, "NOTED", "");
        first.told("disposed").sealsWhenAsked();
        year.command(3, "confirm").then().statusCode(200).body("consultationId", equalTo(second.id()));
        assertThat(StubServices.calls(first.sealPath())).isOne();
        assertThat(StubServices.calls(second.sealPath())).isOne();
    }

    @Test
    void an_earlier_round_that_was_sealed_otherwise_than_received_is_not_confirmed() {
        Year year = Year.revised();
        Hearing.Consultation first = hearing.over(year, 1);
        first.opinionNotYetTold();
        year.command(2, "open-consultation").then().statusCode(200);
        year.command(2, "revise").then().statusCode(200);
        hearing.over(year, 2);

        year.command(3, "confirm").then().statusCode(409).body("code", equalTo("feed-behind"));
    }

    @Test
    void a_task_or_need_that_the_roadmap_leaves_no_place_for_is_told_by_every_step() {
        Year year = Year.revised();
        hearing.over(year, 1);
        year.patch("{\"yearFrom\": 2024, \"divisions\": [{\"code\": \"TRANSPORT\", \"members\": []}]}")
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("task-outside-roadmap", "need-outside-roadmap"))
                .body("errors.pointer", hasItem("/tasks/2023-BIO-01"));

        database.execute(
                "update roadmap_version set divisions = '{TRANSPORT}' where roadmap_id = ? and state = 'REVISING'",
                UUID.fromString(year.id()));
        for (String verb : List.of("open-consultation", "confirm")) {
            year.command(2, verb)
                    .then()
                    .statusCode(409)
                    .body("blockers.code", containsInAnyOrder("task-outside-roadmap", "need-outside-roadmap"));
        }
    }

    @Test
    void advice_with_its_response_is_in_nobodys_way() {
        Year year = Year.revised();
        hearing.over(year, 1);
        Response advice = post(PLANNER, year.path() + "/advice", example("recordAdvice"));
        year.command(2, "confirm").then().statusCode(409).body("blockers.code", contains("advice-unanswered"));

        as(PLANNER)
                .header("If-Match", advice.header("ETag"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(example("respondToAdvice"))
                .post("/v1/advice/" + advice.path("id") + "/respond")
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"));
        year.command(2, "confirm").then().statusCode(200);
        post(PLANNER, year.path() + "/advice", example("recordAdvice"))
                .then()
                .statusCode(409)
                .body("code", equalTo("version-frozen"));
    }

    @Test
    void a_rule_of_money_that_became_stricter_blocks() {
        Year year = Year.revised();
        hearing.over(year, 1);
        database.execute("insert into rule (name, valid_from, value, source) values"
                + " ('task.contribution-min-percent', date '2001-01-01', '31', 'test')");
        try {
            year.command(2, "confirm")
                    .then()
                    .statusCode(409)
                    .body("blockers.code", contains("contribution-too-small"))
                    .body("blockers.pointer", contains("/tasks/2023-BIO-01/funding"));
        } finally {
            database.execute("delete from rule where name = 'task.contribution-min-percent' and source = 'test'");
        }
    }

    @Test
    void a_dead_hearing_service_is_503_and_nothing_changes() {
        Year year = Year.revised();
        Hearing.Consultation consultation = hearing.over(year, 1);
        StubServices.dead(consultation.sealPath());
        String key = UUID.randomUUID().toString();
        String etag = year.versionEtag(2);

        year.command(2, "confirm", key, etag).then().statusCode(503).body("code", equalTo("service-unavailable"));
        assertThat(state(year)).isEqualTo("REVISING");

        consultation.sealsWhenAsked();
        year.command(2, "confirm", key, etag).then().statusCode(200).body("state", equalTo("CONFIRMED"));
    }

    @Test
    void what_was_sealed_must_be_what_was_received() {
        Year year = Year.revised();
        Hearing.Consultation consultation = hearing.over(year, 1);
        consultation.opinionNotYetTold();

        year.command(2, "confirm").then().statusCode(409).body("code", equalTo("feed-behind"));
        assertThat(state(year)).isEqualTo("REVISING");
    }

    @Test
    void a_hearing_service_that_will_not_seal_knows_more_than_we_were_told() {
        Year year = Year.revised();
        Hearing.Consultation consultation = hearing.over(year, 1);
        StubServices.on(consultation.sealPath(), () -> new StubServices.Reply(409, "{}"));

        year.command(2, "confirm").then().statusCode(409).body("code", equalTo("feed-behind"));
    }

    @Test
    void a_crash_between_the_seal_and_the_commit_is_resumed() {
        Year year = Year.revised();
        Hearing.Consultation consultation = hearing.over(year, 1);
        AtomicBoolean cut = new AtomicBoolean();
        StubServices.on(consultation.sealPath(), () -> {
            if (cut.compareAndSet(false, true)) {
                assertThat(database.cutTransactions()).isPositive();
            }
            return consultation.seal();
        });
        String key = UUID.randomUUID().toString();
        String etag = year.versionEtag(2);

        assertThat(year.command(2, "confirm", key, etag).statusCode()).isGreaterThanOrEqualTo(500);
        assertThat(state(year)).isEqualTo("REVISING");

        consultation.told("sealed");
        year.command(2, "confirm", key, etag).then().statusCode(200).body("state", equalTo("CONFIRMED"));
        assertThat(StubServices.calls(consultation.sealPath())).isEqualTo(2);
    }

    @Test
    void what_changes_while_the_consultation_is_sealed_is_not_confirmed() {
        Year year = Year.revised();
        Hearing.Consultation consultation = hearing.over(year, 1);
        String task = year.task();
        StubServices.on(consultation.sealPath(), () -> {
            year.patchTask(task, "{\"titleKo\": \"그 사이에\"}").then().statusCode(200);
            return consultation.seal();
        });

        year.command(2, "confirm").then().statusCode(412);
        assertThat(state(year)).isEqualTo("REVISING");
    }

    @Test
    void two_confirmations_at_once_confirm_once() throws Exception {
        Year year = Year.revised();
        hearing.over(year, 1);
        String etag = year.versionEtag(2);

        assertThat(atOnce(6, () -> year.command(2, "confirm", UUID.randomUUID().toString(), etag)
                        .statusCode()))
                .filteredOn(status -> status == 200)
                .hasSize(1);
        assertThat(database.count(
                        "select count(*) from audit_entry where action = 'confirm' and entity_id = ?",
                        year.id() + "/2"))
                .isOne();
    }

    @Test
    void two_revisions_at_once_open_one_version() throws Exception {
        Year year = Year.consulted();
        String etag = year.versionEtag(1);

        assertThat(atOnce(6, () -> year.command(1, "revise", UUID.randomUUID().toString(), etag)
                        .statusCode()))
                .filteredOn(status -> status == 200)
                .hasSize(1);
        assertThat(database.count("""
                        select count(*) from roadmap_version where roadmap_id = ?
                           and state in ('DRAFTING', 'IN_CONSULTATION', 'REVISING', 'CONFIRMED')""", UUID.fromString(year.id()))).isOne();
        as(OFFICER).get(year.path() + "/versions").then().body("items.state", contains("SUPERSEDED", "REVISING"));
    }

    @Test
    void a_refused_confirmation_is_in_the_audit() {
        Year year = Year.revised();
        year.command(2, "confirm").then().statusCode(409);

        as(Tokens.of("auditor"))
                .get("/v1/audit-entries/roadmap?outcome=refused&limit=500")
                .then()
                .statusCode(200)
                .body("items.entityId", hasItem(year.path() + "/versions/2/confirm"));
    }

    private static List<Integer> atOnce(int times, java.util.concurrent.Callable<Integer> call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(times);
        try {
            List<Future<Integer>> started =
                    IntStream.range(0, times).mapToObj(i -> pool.submit(call)).toList();
            List<Integer> results = new java.util.ArrayList<>();
            for (Future<Integer> one : started) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static String state(Year year) {
        return as(OFFICER).get(year.path() + "/versions/2").path("state");
    }
}
