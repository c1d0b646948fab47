package kr.giban.call.proposal;

import static io.restassured.RestAssured.given;
import static kr.giban.call.Flow.OFFICER;
import static kr.giban.call.Flow.as;
import static kr.giban.call.Flow.command;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import kr.giban.call.CallServiceTest;
import kr.giban.call.Flow;
import kr.giban.call.Flow.Applicant;
import kr.giban.call.Flow.Evaluation;
import kr.giban.call.Flow.Ref;
import kr.giban.call.TwoRoles;
import kr.giban.platform.digest.Sha256;
import kr.giban.platform.testing.ProblemCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a submission fixes, and who cannot read what. */
@CallServiceTest
class SealedAndHiddenTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    DataSource database;

    private Flow flow;

    @BeforeEach
    void open() {
        flow = new Flow(database);
    }

    @Test
    void what_was_submitted_can_be_read_and_proved_though_the_draft_has_moved_on() throws JsonProcessingException {
        Ref call = flow.open(flow.draftCall());
        Applicant applicant = flow.known(0);
        Ref submitted = flow.submitted(applicant, flow.callTask(call.id()).id());
        Response patched = patch(
                applicant,
                submitted,
                Map.of("summary", "나중의 요약", "investigator", Map.of("name", "성춘향", "email", "chunhyang@example.kr")));
        assertThat(patched.statusCode()).as(patched.asString()).isEqualTo(200);

        Response read = as(applicant.token()).get("/v1/proposals/" + submitted.id() + "/submission");

        String canonical = read.path("canonicalContent");
        Response receipt = as(applicant.token()).get("/v1/proposals/" + submitted.id() + "/receipt");
        assertThat(Sha256.hex(canonical)).isEqualTo(receipt.path("contentSha256"));
        JsonNode sealed = JSON.readTree(canonical);
        assertThat(sealed.at("/content/summary").asText()).isEqualTo("요약");
        assertThat(canonical).doesNotContain("홍길동");
        assertThat(read.<String>path("investigator.name")).isEqualTo("홍길동");
        // Canonical JSON: names in order, no spaces.
        String person = "{\"email\":\"gildong@example.kr\",\"name\":\"홍길동\",\"phone\":\"\",\"salt\":\""
                + read.path("investigator.salt") + "\"}";
        assertThat(Sha256.hex(person))
                .isEqualTo(sealed.path("investigatorSha256").asText());

        ProblemCheck.check(as(OFFICER).get("/v1/proposals/" + submitted.id() + "/submission"), 404, "not-found");
        flow.closed(flow.commandedRef(call.id()));
        Response officer = as(OFFICER).get("/v1/proposals/" + submitted.id() + "/submission");
        assertThat(officer.<String>path("canonicalContent")).isEqualTo(canonical);
        assertThat(officer.<Object>path("investigator")).isNull();
    }

    @Test
    void the_audit_tells_of_drafts_and_of_decisions_not_yet_published_that_they_are_and_no_more() {
        Evaluation decided = flow.decided(1);

        String drafts = String.join(
                "\n",
                flow.column(
                        "select coalesce(before::text, '') || coalesce(after::text, '') from audit_entry"
                                + " where entity in ('proposal', 'document') and action in ('create', 'update', 'put')"
                                + " and entity_id like ? || '%'",
                        decided.proposals().get(0)));
        assertThat(drafts)
                .contains("sha256", "changed", "summary")
                .doesNotContain("요약", "공동활용", "분석기", "project-plan.pdf");
        List<String> decisions = flow.column(
                "select after::text from audit_entry where action = 'decide' and entity_id = ?", decided.taskId());
        assertThat(decisions).singleElement().asString().contains("sha256").doesNotContain("종합의견", "place");
    }

    @Test
    void a_reviewer_who_is_also_an_applicant_elsewhere_reads_what_is_reviewed_and_not_what_was_answered() {
        Evaluation evaluation = flow.published(1);
        String proposal = evaluation.proposals().get(0);
        String both = TwoRoles.of("rev-inst-1", "reviewer-1", "applicant", "reviewer");
        assertThat(as(both).get("/v1/proposals/" + proposal).statusCode()).isEqualTo(200);

        for (String part : List.of("screening", "result", "receipt")) {
            ProblemCheck.check(as(both).get("/v1/proposals/" + proposal + "/" + part), 404, "not-found");
        }
    }

    @Test
    void what_is_shown_to_some_has_another_tag_than_what_is_shown_to_others() {
        Evaluation evaluation = flow.closedWith(1);
        String task = "/v1/call-tasks/" + evaluation.taskId();
        assertThat(given().get(task).header("ETag"))
                .isNotEqualTo(as(OFFICER).get(task).header("ETag"));
        String proposal = "/v1/proposals/" + evaluation.proposals().get(0);
        String own = as(evaluation.applicants().get(0).token()).get(proposal).header("ETag");
        String submitted = as(OFFICER).get(proposal).header("ETag");

        assertThat(submitted).isNotEqualTo(own);
        as(OFFICER).header("If-None-Match", submitted).get(proposal).then().statusCode(304);
        as(OFFICER).header("If-None-Match", own).get(proposal).then().statusCode(200);
    }

    @Test
    void points_left_out_of_a_screening_stay_as_they_are() {
        String proposal = flow.screening(1).proposals().get(0);
        Response first = screen(
                proposal, Map.of("items", List.of(), "bonusPoints", 3, "penaltyPoints", 1, "pointsReason", "공고의 가점"));
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);

        Response second = screen(proposal, Map.of("items", List.of(Map.of("item", "fit", "result", "PASS"))));

        assertThat(second.<Number>path("bonusPoints").doubleValue()).isEqualTo(3);
        assertThat(second.<Number>path("penaltyPoints").doubleValue()).isEqualTo(1);
        assertThat(second.<String>path("pointsReason")).isEqualTo("공고의 가점");
        assertThat(screen(proposal, Map.of("items", List.of(), "bonusPoints", 4))
                        .<List<String>>path("errors.pointer"))
                .containsExactly("/pointsReason");
    }

    @Test
    void dates_no_project_can_have_are_refused() {
        Applicant applicant = flow.known(0);
        Ref draft = flow.draftProposal(
                applicant, flow.callTask(flow.open(flow.draftCall()).id()).id());

        Response answer = patch(applicant, draft, Map.of("startsOn", "1999-12-31", "endsOn", "2101-01-01"));

        ProblemCheck.check(answer, 422, "rule-violated");
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly("/startsOn", "/endsOn");
        assertThat(answer.<List<String>>path("errors.code")).containsExactly("date-out-of-range", "date-out-of-range");
    }

    @Test
    void nobody_signs_after_the_last_day() {
        Evaluation evaluation = flow.published(1);
        Ref agreement = flow.agreement(evaluation);
        flow.execute("update agreement set due_at = due_at - interval '60 days' where id = ?::uuid", agreement.id());

        Response signed = command(evaluation.applicants().get(0).token())
                .header("If-Match", agreement.etag())
                .post("/v1/agreements/" + agreement.id() + "/sign");

        ProblemCheck.check(signed, 409, "agreement-past-due");
    }

    @Test
    void what_is_asked_for_in_another_form_than_json_is_not_given_in_java_s() {
        Response page = as(OFFICER).accept("text/html").get("/v1/calls");

        assertThat(page.asString()).doesNotContain("CallView[").doesNotContain("Page[");
        assertThat(page.statusCode()).isEqualTo(406);
    }

    private static Response patch(Applicant applicant, Ref proposal, Map<String, Object> body) {
        return as(applicant.token())
                .contentType("application/json")
                .header("If-Match", proposal.etag())
                .body(body)
                .patch("/v1/proposals/" + proposal.id());
    }

    private static Response screen(String proposal, Map<String, Object> body) {
        return as(OFFICER)
                .contentType("application/json")
                .header(
                        "If-Match",
                        as(OFFICER)
                                .get("/v1/proposals/" + proposal + "/screening")
                                .header("ETag"))
                .body(body)
                .put("/v1/proposals/" + proposal + "/screening");
    }
}
