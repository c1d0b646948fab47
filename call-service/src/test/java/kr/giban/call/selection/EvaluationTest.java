package kr.giban.call.selection;

import static kr.giban.call.Flow.OFFICER;
import static kr.giban.call.Flow.as;
import static kr.giban.call.Flow.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kr.giban.call.CallServiceTest;
import kr.giban.call.Flow;
import kr.giban.call.Flow.Applicant;
import kr.giban.call.Flow.Evaluation;
import kr.giban.call.Flow.Ref;
import kr.giban.call.Panels;
import kr.giban.platform.testing.ProblemCheck;
import kr.giban.platform.time.Seoul;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CallServiceTest
class EvaluationTest {
    @Inject
    DataSource database;

    private Flow flow;

    @BeforeEach
    void open() {
        flow = new Flow(database);
    }

    @Test
    void a_whole_call_from_proposals_to_an_agreement() {
        Ref call = flow.open(flow.draftCall(Map.of("requiredDocuments", List.of("project-plan"))));
        String task = flow.callTask(call.id()).id();
        Applicant best = flow.nonProfit();
        Applicant second = flow.nonProfit();
        Applicant firm = flow.forProfit();
        String first = flow.submitted(best, task).id();
        String other = flow.submitted(second, task).id();
        String ineligible = flow.submitted(firm, task).id();
        flow.closed(call);
        Evaluation all = new Evaluation(task, List.of(best, second, firm), List.of(first, other, ineligible));

        flow.onTask(all, "screening");
        assertThat(proposedFor(ineligible, "eligibility")).isEqualTo("FAIL");
        assertThat(proposedFor(first, "eligibility")).isEqualTo("PASS");
        flow.passAll(first);
        flow.passAll(other);
        flow.decideItems(ineligible, Map.of("eligibility", "비영리기관이 아님"));
        flow.onTask(all, "screening/finish");
        assertThat(flow.proposalState(firm, ineligible)).isEqualTo("SCREENED_OUT");
        assertThat(as(firm.token())
                        .get("/v1/proposals/" + ineligible + "/screening")
                        .asString())
                .contains("비영리기관이 아님");

        Panels.confirm(all, flow.panel(all).etag());
        double[] shares = {0.2, 0.8, 0.8, 0.8, 0.8, 0.8, 1.0};
        for (int i = 0; i < 7; i++) {
            flow.scored(i, first, shares[i]);
            flow.scored(i, other, 0.7);
        }
        Response ranking = as(OFFICER).get("/v1/call-tasks/" + task + "/ranking");
        assertThat(ranking.<List<String>>path("places.proposalId")).containsExactly(first, other);
        assertThat(ranking.<List<Number>>path("places.score"))
                .extracting(Number::doubleValue)
                .containsExactly(80.0, 70.0);
        assertThat(ranking.<List<String>>path("places[0].sheets.use"))
                .containsOnlyOnce("DROPPED_HIGHEST")
                .containsOnlyOnce("DROPPED_LOWEST")
                .hasSize(7);

        decide(task, List.of(first, other));
        assertThat(flow.proposalState(best, first)).isEqualTo("IN_EVALUATION");
        ProblemCheck.check(as(best.token()).get("/v1/proposals/" + first + "/result"), 404, "not-found");
        assertThat(eventTypes("call-tasks/" + task)).doesNotContain("call-task.selected");

        flow.onTask(all, "selection/publish");
        assertThat(flow.proposalState(best, first)).isEqualTo("SELECTED");
        assertThat(flow.proposalState(second, other)).isEqualTo("RESERVE");
        Response result = as(second.token()).get("/v1/proposals/" + other + "/result");
        assertThat(result.<List<String>>path("committee.name")).hasSize(7).contains("위원0");
        assertThat(result.asString()).contains("종합의견").doesNotContain("score").doesNotContain("points");
        assertThat(eventTypes("call-tasks/" + task)).contains("call-task.opened", "call-task.selected");

        Ref agreement = flow.agreement(all);
        Response applicantSigned = sign(best.token(), agreement.id(), agreement.etag());
        assertThat(applicantSigned.<String>path("state")).isEqualTo("PARTLY_SIGNED");
        Response signed = sign(OFFICER, agreement.id(), applicantSigned.header("ETag"));
        assertThat(signed.<String>path("state")).isEqualTo("SIGNED");
        assertThat(flow.taskState(task)).isEqualTo("CONTRACTED");
        assertThat(flow.proposalState(best, first)).isEqualTo("CONTRACTED");
        assertThat(eventTypes("call-tasks/" + task)).contains("call-task.contracted");
    }

    @Test
    void a_screening_waits_until_what_was_on_its_way_has_come_in() {
        Ref call = flow.open(flow.draftCall());
        Ref task = flow.callTask(call.id());
        flow.moveWindow(call.id(), Duration.ofDays(-40), Duration.ofSeconds(-5));
        flow.commanded(call, "close");

        Response answer = command(OFFICER)
                .header("If-Match", flow.task(task.id()).etag())
                .post("/v1/call-tasks/" + task.id() + "/screening");

        ProblemCheck.check(answer, 409, "blocked");
        assertThat(answer.<List<String>>path("blockers.code")).containsExactly("submissions-not-settled");
    }

    @Test
    void a_call_without_a_proposal_has_failed_and_the_task_can_be_called_again() {
        Evaluation nobody = flow.closedWith(0);

        flow.onTask(nobody, "screening");

        assertThat(flow.taskState(nobody.taskId())).isEqualTo("FAILED");
        assertThat(eventTypes("call-tasks/" + nobody.taskId())).contains("call-task.failed");
    }

    @Test
    void with_nobody_left_after_screening_the_call_has_failed() {
        Evaluation evaluation = flow.screening(1);
        flow.decideItems(evaluation.proposals().get(0), Map.of("fit", "공고와 맞지 않음"));

        flow.onTask(evaluation, "screening/finish");

        assertThat(flow.taskState(evaluation.taskId())).isEqualTo("FAILED");
    }

    @Test
    void an_excluded_organization_is_found_at_screening() {
        Ref call = flow.open(flow.draftCall());
        String task = flow.callTask(call.id()).id();
        Applicant excluded = flow.nonProfit();
        Evaluation evaluation = new Evaluation(
                task, List.of(excluded), List.of(flow.submitted(excluded, task).id()));
        flow.closed(call);
        LocalDate today = LocalDate.now(Seoul.ZONE);
        Panels.sanction("ORGANIZATION", excluded.organization(), today.minusYears(1), today.plusYears(1));

        flow.onTask(evaluation, "screening");

        assertThat(proposedFor(evaluation.proposals().get(0), "exclusion")).isEqualTo("FAIL");
    }

    @Test
    void an_employee_of_an_applicant_cannot_sit_on_the_committee() {
        Evaluation evaluation = flow.evaluating(1);
        String applicant = evaluation.applicants().get(0).organization();

        Response answer = Panels.put(evaluation, Panels.sevenWith(4, "organizationId", applicant));

        ProblemCheck.check(answer, 422, "rule-violated");
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly("/members/4");
        assertThat(answer.<List<String>>path("errors.code")).containsExactly("conflict-employer");
    }

    @Test
    void someone_sanctioned_cannot_sit_on_the_committee() {
        Evaluation evaluation = flow.evaluating(1);
        String subject = "sanctioned-" + UUID.randomUUID();
        LocalDate today = LocalDate.now(Seoul.ZONE);
        Panels.sanction("PERSON", subject, today.minusYears(3), today.minusYears(2));

        Response answer = Panels.put(evaluation, Panels.sevenWith(6, "subject", subject));

        assertThat(answer.<List<String>>path("errors.code")).containsExactly("conflict-sanctioned");
    }

    @Test
    void a_committee_without_industry_or_chair_is_not_confirmed() {
        Evaluation evaluation = flow.evaluating(1);
        List<Map<String, Object>> academics = Panels.members(6);
        academics.forEach(member -> member.putAll(Map.of("industry", false, "chair", false)));
        Response panel = Panels.put(evaluation, academics);

        Response answer = Panels.confirm(evaluation, panel.header("ETag"));

        assertThat(answer.<List<String>>path("blockers.code"))
                .containsExactly("panel-too-small", "panel-industry-share", "panel-chair");
    }

    @Test
    void a_committee_is_not_replaced_unseen() {
        Evaluation evaluation = flow.evaluating(1);
        flow.panel(evaluation);

        ProblemCheck.check(Panels.put(evaluation, Panels.members(7)), 428, "precondition-required");
    }

    @Test
    void a_reviewer_reads_nothing_before_declaring_and_nothing_when_excused() {
        Evaluation evaluation = flow.confirmed(1);
        String proposal = evaluation.proposals().get(0);
        ProblemCheck.check(as(Flow.reviewer(1)).get("/v1/proposals/" + proposal), 404, "not-found");

        flow.declared(1, proposal);
        Response seen = as(Flow.reviewer(1)).get("/v1/proposals/" + proposal);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.asString()).doesNotContain("gildong");
        assertThat(as(Flow.reviewer(1))
                        .get("/v1/proposals/" + proposal + "/documents/project-plan")
                        .asByteArray())
                .isEqualTo(Flow.pdf());

        Ref review = flow.review(2, proposal);
        command(Flow.reviewer(2))
                .header("If-Match", review.etag())
                .body(Map.of("conflict", true))
                .post("/v1/reviews/" + review.id() + "/declare");
        ProblemCheck.check(as(Flow.reviewer(2)).get("/v1/proposals/" + proposal), 404, "not-found");
    }

    @Test
    void a_possible_conflict_asks_for_a_statement() {
        Evaluation evaluation = flow.evaluating(1);
        Response panel = Panels.put(evaluation, Panels.sevenWith(1, "regionCode", "30"));
        assertThat(panel.<List<String>>path("members[1].softConflicts[0].conflicts.code"))
                .containsExactly("same-region");
        Panels.confirm(evaluation, panel.header("ETag"));
        Ref review = flow.review(1, evaluation.proposals().get(0));

        Response answer = command(Flow.reviewer(1))
                .header("If-Match", review.etag())
                .body(Map.of("conflict", false))
                .post("/v1/reviews/" + review.id() + "/declare");

        assertThat(answer.<List<String>>path("errors.code")).containsExactly("statement-required");
    }

    @Test
    void a_correction_is_a_new_sheet_and_the_old_one_stays() {
        Evaluation evaluation = flow.confirmed(1);
        Ref scored = flow.scored(1, evaluation.proposals().get(0), 0.5);

        Response silent = correct(scored, Map.of("scores", Flow.scores(0.9), "opinion", "의견"));
        ProblemCheck.check(silent, 422, "rule-violated");
        Response corrected =
                correct(scored, Map.of("scores", Flow.scores(0.9), "opinion", "의견", "correctionReason", "잘못 읽음"));

        assertThat(corrected.<List<Number>>path("sheets.total"))
                .extracting(Number::doubleValue)
                .containsExactly(50.0, 90.0);
        assertThat(corrected.<String>path("sheets[1].replaces")).isEqualTo(corrected.path("sheets[0].id"));
        Response ranking = as(OFFICER).get("/v1/call-tasks/" + evaluation.taskId() + "/ranking");
        assertThat(ranking.<Number>path("places[0].score").doubleValue()).isEqualTo(90.0);
        assertThatThrownBy(
                        () -> flow.execute("update score_sheet set total = 100 where review_id = ?::uuid", scored.id()))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void points_beyond_a_criterion_are_refused_with_everything_else_that_is_wrong() {
        Ref declared = flow.declared(1, flow.confirmed(1).proposals().get(0));

        Response answer = command(Flow.reviewer(1))
                .header("If-Match", declared.etag())
                .body(Map.of(
                        "scores",
                        List.of(
                                Map.of("criterion", "necessity", "points", 20.5),
                                Map.of("criterion", "beauty", "points", 1)),
                        "opinion",
                        "의견"))
                .post("/v1/reviews/" + declared.id() + "/scores");

        assertThat(answer.<List<String>>path("errors.code"))
                .containsExactlyInAnyOrder(
                        "over-limit", "unknown-key", "criterion-missing", "criterion-missing", "criterion-missing");
    }

    @Test
    void nothing_is_decided_while_reviews_are_pending_or_sheets_too_few() {
        Ref call = flow.open(flow.draftCall(Map.of("requiredDocuments", List.of("project-plan"))));
        String task = flow.callTask(call.id()).id();
        Applicant applicant = flow.nonProfit();
        Evaluation evaluation = new Evaluation(
                task,
                List.of(applicant),
                List.of(flow.submitted(applicant, task).id()));
        flow.closed(call);
        flow.onTask(evaluation, "screening");
        flow.passAll(evaluation.proposals().get(0));
        flow.onTask(evaluation, "screening/finish");
        Panels.confirm(evaluation, flow.panel(evaluation).etag());
        for (int i = 0; i < 4; i++) {
            flow.scored(i, evaluation.proposals().get(0), 0.8);
        }

        Response answer = decide(task, evaluation.proposals());

        ProblemCheck.check(answer, 409, "blocked");
        assertThat(answer.<List<String>>path("blockers.code"))
                .containsExactly("too-few-sheets", "review-pending", "review-pending", "review-pending");
    }

    @Test
    void a_withdrawn_proposal_is_in_no_ranking() {
        Evaluation evaluation = flow.scored(2);
        Applicant quitter = evaluation.applicants().get(0);
        Ref proposal = flow.proposal(quitter.token(), evaluation.proposals().get(0));

        Response silent = withdraw(quitter, proposal, Map.of());
        ProblemCheck.check(silent, 422, "rule-violated");
        assertThat(withdraw(quitter, proposal, Map.of("reason", "사정")).statusCode())
                .isEqualTo(200);

        assertThat(as(OFFICER)
                        .get("/v1/call-tasks/" + evaluation.taskId() + "/ranking")
                        .<List<String>>path("places.proposalId"))
                .containsExactly(evaluation.proposals().get(1));
    }

    @Test
    void when_nobody_passes_the_call_has_failed_once_published() {
        Evaluation evaluation = flow.confirmed(1);
        flow.scored(1, evaluation.proposals().get(0), 0.5);
        command(OFFICER)
                .header("If-Match", flow.task(evaluation.taskId()).etag())
                .body(Map.of(
                        "opinions",
                        List.of(Map.of("proposalId", evaluation.proposals().get(0), "opinion", "미흡")),
                        "withoutPendingReviews",
                        true))
                .post("/v1/call-tasks/" + evaluation.taskId() + "/selection");

        flow.onTask(evaluation, "selection/publish");

        assertThat(flow.taskState(evaluation.taskId())).isEqualTo("FAILED");
        assertThat(flow.proposalState(
                        evaluation.applicants().get(0), evaluation.proposals().get(0)))
                .isEqualTo("NOT_SELECTED");
    }

    @Test
    void without_an_agreement_in_time_the_next_rank_is_called_and_after_the_last_the_call_has_failed() {
        Evaluation evaluation = flow.published(2);
        Ref agreement = flow.agreement(evaluation);

        overdue(evaluation.taskId());
        assertThat(as(OFFICER).get("/v1/agreements/" + agreement.id()).<String>path("state"))
                .isEqualTo("LAPSED");
        assertThat(state(evaluation, 0)).isEqualTo("NOT_SELECTED");
        assertThat(state(evaluation, 1)).isEqualTo("SELECTED");
        Response next = as(evaluation.applicants().get(1).token()).get("/v1/agreements");
        assertThat(next.<List<String>>path("items.state")).containsExactly("PREPARED");

        overdue(evaluation.taskId());
        assertThat(flow.taskState(evaluation.taskId())).isEqualTo("FAILED");
        assertThat(state(evaluation, 1)).isEqualTo("NOT_SELECTED");
    }

    private void overdue(String task) {
        flow.execute(
                "update selection set contract_due_at = contract_due_at - interval '40 days' where call_task_id = ?::uuid",
                task);
        Flow.tick();
    }

    private String state(Evaluation evaluation, int index) {
        return flow.proposalState(
                evaluation.applicants().get(index), evaluation.proposals().get(index));
    }

    private Response decide(String task, List<String> proposals) {
        return command(OFFICER)
                .header("If-Match", flow.task(task).etag())
                .body(Map.of(
                        "opinions",
                        proposals.stream()
                                .map(id -> Map.of("proposalId", id, "opinion", "종합의견"))
                                .toList()))
                .post("/v1/call-tasks/" + task + "/selection");
    }

    private static Response withdraw(Applicant applicant, Ref proposal, Map<String, Object> body) {
        return command(applicant.token())
                .header("If-Match", proposal.etag())
                .body(body)
                .post("/v1/proposals/" + proposal.id() + "/withdraw");
    }

    private static Response correct(Ref review, Map<String, Object> body) {
        return command(Flow.reviewer(1))
                .header("If-Match", review.etag())
                .body(body)
                .post("/v1/reviews/" + review.id() + "/scores");
    }

    private static Response sign(String token, String agreement, String etag) {
        return command(token).header("If-Match", etag).post("/v1/agreements/" + agreement + "/sign");
    }

    private static String proposedFor(String proposal, String item) {
        Response screening = as(OFFICER).get("/v1/proposals/" + proposal + "/screening");
        return screening.path("items.find { it.item == '" + item + "' }.proposed");
    }

    private List<String> eventTypes(String subject) {
        return flow.column("select type from outbox where subject = ?", subject);
    }
}
