package kr.giban.call.panel;

import static kr.giban.call.Flow.OFFICER;
import static kr.giban.call.Flow.as;
import static kr.giban.call.Flow.command;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kr.giban.call.CallServiceTest;
import kr.giban.call.Flow;
import kr.giban.call.Flow.Evaluation;
import kr.giban.call.Flow.Ref;
import kr.giban.call.Panels;
import kr.giban.platform.testing.ProblemCheck;
import kr.giban.platform.testing.Tokens;
import kr.giban.platform.time.Seoul;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CallServiceTest
class PanelChangesTest {
    @Inject
    DataSource database;

    private Flow flow;

    @BeforeEach
    void open() {
        flow = new Flow(database);
    }

    @Test
    void who_signs_in_for_an_applicant_judges_nothing_of_it_whatever_the_committee_says() {
        Evaluation evaluation = flow.confirmed(1);
        String proposal = evaluation.proposals().get(0);
        String insider = Tokens.of("reviewer", evaluation.applicants().get(0).organization(), "reviewer-1");
        Ref review = flow.review(1, proposal);

        Response declared = declare(insider, review, false);
        ProblemCheck.check(declared, 409, "blocked");
        assertThat(declared.<List<String>>path("blockers.code"))
                .containsExactly("conflict-employer", "conflict-other-employer");

        Ref outside = flow.declared(2, proposal);
        String moved = Tokens.of("reviewer", evaluation.applicants().get(0).organization(), "reviewer-2");
        Response scored = command(moved)
                .header("If-Match", outside.etag())
                .body(Map.of("scores", Flow.scores(1), "opinion", "의견"))
                .post("/v1/reviews/" + outside.id() + "/scores");
        ProblemCheck.check(scored, 409, "blocked");
        assertThat(as(Flow.reviewer(2)).get("/v1/proposals/" + proposal).statusCode())
                .isEqualTo(200);
        ProblemCheck.check(as(moved).get("/v1/proposals/" + proposal), 404, "not-found");
        ProblemCheck.check(as(moved).get("/v1/proposals/" + proposal + "/documents"), 404, "not-found");

        assertThat(as(moved).get("/v1/proposals").<List<Object>>path("items")).isEmpty();

        assertThat(declare(insider, review, true).statusCode()).isEqualTo(200);
    }

    @Test
    void who_submitted_a_proposal_cannot_sit_under_another_employer() {
        Evaluation evaluation = flow.evaluating(1);
        String submitter = flow.column(
                        "select submitted_by from submission where proposal_id = ?::uuid",
                        evaluation.proposals().get(0))
                .get(0);

        Response answer = Panels.put(evaluation, Panels.sixAnd(Panels.member(submitter, "rev-inst-9")));

        ProblemCheck.check(answer, 422, "rule-violated");
        assertThat(answer.<List<String>>path("errors.code")).containsExactly("conflict-member");
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly("/members/6");
    }

    @Test
    void what_has_come_to_speak_against_a_member_keeps_the_committee_from_being_confirmed() {
        Evaluation evaluation = flow.evaluating(1);
        String subject = "later-sanctioned-" + UUID.randomUUID();
        Response panel = Panels.put(evaluation, Panels.sixAnd(Panels.member(subject, "rev-inst-9")));
        assertThat(panel.statusCode()).isEqualTo(200);
        LocalDate today = LocalDate.now(Seoul.ZONE);
        Panels.sanction("PERSON", subject, today.minusDays(1), today.plusDays(1));

        Response answer = Panels.confirm(evaluation, panel.header("ETag"));

        ProblemCheck.check(answer, 409, "blocked");
        assertThat(answer.<List<String>>path("blockers.code")).containsExactly("conflict-sanctioned");
    }

    @Test
    void a_confirmed_committee_takes_members_in_the_place_of_the_excused() {
        Evaluation evaluation = flow.confirmed(1);
        String proposal = evaluation.proposals().get(0);
        Ref panel = flow.panelNow(evaluation);

        Response insider = add(
                panel, Panels.member("someone", evaluation.applicants().get(0).organization()));
        ProblemCheck.check(insider, 422, "rule-violated");
        Response twice = add(panel, Panels.member("reviewer-3", "rev-inst-3"));
        assertThat(twice.<List<String>>path("errors.code")).containsExactly("member-twice");

        Response added = add(panel, Panels.member("reviewer-8", "rev-inst-8"));
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(200);
        assertThat(added.<List<String>>path("members.subject")).hasSize(8).contains("reviewer-8");
        flow.scored(8, proposal, 0.8);
        assertThat(as(OFFICER)
                        .get("/v1/call-tasks/" + evaluation.taskId() + "/ranking")
                        .<Number>path("places[0].score")
                        .doubleValue())
                .isEqualTo(80.0);
        assertThat(flow.column(
                        "select after ->> 'reason' from audit_entry where action = 'add-members' and entity_id = ?",
                        evaluation.taskId()))
                .containsExactly("회피");
    }

    @Test
    void an_evaluation_without_enough_sheets_ends_by_an_officer_s_word_and_no_other_does() {
        Evaluation scored = flow.scored(1);
        Response refused = fail(scored);
        ProblemCheck.check(refused, 409, "blocked");
        assertThat(refused.<List<String>>path("blockers.code")).containsExactly("proposal-evaluated");

        Evaluation stuck = flow.confirmed(1);
        for (int i = 0; i < 7; i++) {
            Ref review = flow.review(i, stuck.proposals().get(0));
            assertThat(declare(Flow.reviewer(i), review, true).statusCode()).isEqualTo(200);
        }
        Response failed = fail(stuck);

        assertThat(failed.statusCode()).as(failed.asString()).isEqualTo(200);
        assertThat(failed.<String>path("state")).isEqualTo("FAILED");
        assertThat(failed.<String>path("failure")).isEqualTo("NOT_EVALUATED");
        assertThat(flow.proposalState(
                        stuck.applicants().get(0), stuck.proposals().get(0)))
                .isEqualTo("NOT_SELECTED");
        assertThat(flow.column("select type from outbox where subject = ?", "call-tasks/" + stuck.taskId()))
                .contains("call-task.failed");
    }

    private Response fail(Evaluation evaluation) {
        return command(OFFICER)
                .header("If-Match", flow.task(evaluation.taskId()).etag())
                .body(Map.of("reason", "모든 위원 회피"))
                .post("/v1/call-tasks/" + evaluation.taskId() + "/fail");
    }

    private static Response add(Ref panel, Map<String, Object> member) {
        return command(OFFICER)
                .header("If-Match", panel.etag())
                .body(Map.of("members", List.of(member), "reason", "회피"))
                .post("/v1/call-tasks/" + panel.id() + "/panel/members");
    }

    private static Response declare(String token, Ref review, boolean conflict) {
        return command(token)
                .header("If-Match", review.etag())
                .body(Map.of("conflict", conflict))
                .post("/v1/reviews/" + review.id() + "/declare");
    }
}
