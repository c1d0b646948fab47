package kr.giban.call.proposal;

import static kr.giban.call.Flow.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kr.giban.call.CallServiceTest;
import kr.giban.call.Flow;
import kr.giban.call.Flow.Applicant;
import kr.giban.call.Flow.Ref;
import kr.giban.platform.testing.ProblemCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CallServiceTest
class SubmissionTest {
    @Inject
    DataSource database;

    private Flow flow;
    private Ref call;
    private String task;
    private Applicant applicant;

    @BeforeEach
    void anOpenCall() {
        flow = new Flow(database);
        call = flow.open(flow.draftCall());
        task = flow.callTask(call.id()).id();
        applicant = flow.nonProfit();
    }

    @Test
    void lists_everything_that_is_missing_at_once() {
        Ref draft = flow.draftProposal(applicant, task);

        Response answer = submit(draft, Instant.now());

        ProblemCheck.check(answer, 422, "rule-violated");
        assertThat(answer.<List<String>>path("errors.code")).contains("required", "budget-empty", "document-missing");
        assertThat(answer.<List<String>>path("errors.pointer"))
                .contains("/summary", "/investigator", "/startsOn", "/endsOn", "/budget");
    }

    @Test
    void a_draft_is_saved_with_warnings_for_what_it_lacks() {
        Ref draft = flow.draftProposal(applicant, task);

        Response saved = as(applicant.token())
                .contentType("application/json")
                .header("If-Match", draft.etag())
                .body(Flow.content(20_000_000_000L))
                .patch("/v1/proposals/" + draft.id());

        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.<List<String>>path("warnings.code"))
                .contains("grant-over-task", "contribution-too-low", "document-missing");
    }

    @Test
    void a_receipt_can_be_verified_by_anyone_and_a_changed_one_not() {
        Ref complete = complete();
        Map<String, Object> receipt = submit(complete, Instant.now()).jsonPath().getMap("$");

        assertThat(verify(receipt).<Boolean>path("valid")).isTrue();
        assertThat(as(applicant.token())
                        .get("/v1/proposals/" + complete.id() + "/receipt")
                        .jsonPath()
                        .getMap("$"))
                .isEqualTo(receipt);
        receipt.put("arrivedAt", "2020-01-01T00:00:00Z");
        Response forged = verify(receipt);
        assertThat(forged.<Boolean>path("valid")).isFalse();
        assertThat(forged.<Boolean>path("keyKnown")).isTrue();
    }

    @Test
    void a_resubmission_replaces_and_the_receipts_form_a_chain() {
        Ref complete = complete();
        Response first = submit(complete, Instant.now());
        Response second = submit(new Ref(complete.id(), first.header("ETag")), Instant.now());

        assertThat(second.<Integer>path("submission")).isEqualTo(2);
        assertThat(second.<String>path("previousSha256")).hasSize(64);
        assertThat(first.<String>path("previousSha256")).isNull();
        assertThat(as(applicant.token())
                        .get("/v1/proposals/" + complete.id() + "/receipt")
                        .<Integer>path("submission"))
                .isEqualTo(2);
    }

    @Test
    void a_submission_that_was_acknowledged_is_in_the_database() {
        Ref complete = complete();

        Response answer = submit(complete, Instant.now());

        // Another connection sees only what is committed.
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(flow.column("select state from proposal where id = ?::uuid", complete.id()))
                .containsExactly("SUBMITTED");
        assertThat(flow.column("select receipt_number from submission where proposal_id = ?::uuid", complete.id()))
                .containsExactly(answer.<String>path("number"));
    }

    @Test
    void the_database_refuses_to_change_what_was_sealed() {
        Ref complete = complete();
        submit(complete, Instant.now());

        assertThatThrownBy(() -> flow.execute(
                        "update submission set arrived_at = arrived_at - interval '1 day' where proposal_id = ?::uuid",
                        complete.id()))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> flow.execute("delete from submission where proposal_id = ?::uuid", complete.id()))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void without_the_gateway_s_stamp_nothing_is_submitted() {
        Ref complete = complete();
        Response bare = Flow.command(applicant.token())
                .header("If-Match", complete.etag())
                .post("/v1/proposals/" + complete.id() + "/submit");

        ProblemCheck.check(bare, 403, "arrival-missing");
    }

    @Test
    void what_reached_the_gateway_in_time_counts_though_the_call_has_closed_meanwhile() {
        Ref complete = complete();
        flow.closed(flow.commandedRef(call.id()));
        Instant deadline = Instant.parse(
                as(applicant.token()).get("/v1/calls/" + call.id()).path("closesAt"));

        ProblemCheck.check(submit(complete, deadline.plusNanos(1000)), 409, "call-closed");
        assertThat(submit(complete, deadline).statusCode()).isEqualTo(200);
    }

    @Test
    void a_draft_cannot_change_after_the_deadline() {
        Ref complete = complete();
        flow.pastDeadline(call.id());

        Response patched = as(applicant.token())
                .contentType("application/json")
                .header("If-Match", complete.etag())
                .body(Map.of("summary", "더 나은 요약"))
                .patch("/v1/proposals/" + complete.id());
        Response put = Flow.sendDocument(applicant, complete.id(), "project-plan", complete.etag(), Flow.pdf());

        ProblemCheck.check(patched, 409, "call-not-open");
        ProblemCheck.check(put, 409, "call-not-open");
    }

    @Test
    void the_same_key_twice_at_once_submits_once() {
        Ref complete = complete();
        String key = UUID.randomUUID().toString();

        List<Response> answers =
                atOnce(6, () -> Flow.submit(applicant.token(), complete.id(), complete.etag(), Instant.now(), key));

        assertThat(answers)
                .extracting(Response::statusCode)
                .isSubsetOf(200, 409)
                .contains(200);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).allMatch(answer -> answer.path("code")
                .equals("request-in-progress"));
        assertThat(submissions(complete.id())).isEqualTo(1);
    }

    @Test
    void two_submissions_of_the_same_draft_at_once_are_one() {
        Ref complete = complete();

        List<Response> answers = atOnce(6, () -> submit(complete, Instant.now()));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
        assertThat(submissions(complete.id())).isEqualTo(1);
    }

    @Test
    void a_submission_and_an_edit_at_once_never_overwrite_each_other() {
        Ref complete = complete();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            CompletableFuture<Response> submitted =
                    CompletableFuture.supplyAsync(() -> submit(complete, Instant.now()), pool);
            CompletableFuture<Response> patched = CompletableFuture.supplyAsync(
                    () -> as(applicant.token())
                            .contentType("application/json")
                            .header("If-Match", complete.etag())
                            .body(Map.of("summary", "다른 창의 요약"))
                            .patch("/v1/proposals/" + complete.id()),
                    pool);

            assertThat(List.of(submitted.join().statusCode(), patched.join().statusCode()))
                    .containsExactlyInAnyOrder(200, 412);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void before_the_deadline_officers_learn_a_number_and_no_more() {
        Ref submitted = flow.submitted(applicant, task);

        ProblemCheck.check(as(Flow.OFFICER).get("/v1/proposals/" + submitted.id()), 404, "not-found");
        assertThat(as(Flow.OFFICER)
                        .queryParam("callTaskId", task)
                        .get("/v1/proposals")
                        .<List<Object>>path("items"))
                .isEmpty();
        assertThat(as(Flow.OFFICER).get("/v1/call-tasks/" + task).<Integer>path("proposals.submitted"))
                .isEqualTo(1);
        assertThat(as(applicant.token()).get("/v1/call-tasks/" + task).<Object>path("proposals"))
                .isNull();

        flow.closed(flow.commandedRef(call.id()));

        Response seen = as(Flow.OFFICER).get("/v1/proposals/" + submitted.id());
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.asString()).doesNotContain("홍길동");
    }

    @Test
    void one_organization_has_one_live_proposal_for_a_task() {
        Ref draft = flow.draftProposal(applicant, task);

        Response second = Flow.command(applicant.token())
                .body(Map.of("callTaskId", task, "title", "또 하나"))
                .post("/v1/proposals");
        ProblemCheck.check(second, 409, "already-proposed");

        Flow.command(applicant.token())
                .header("If-Match", draft.etag())
                .body("{}")
                .post("/v1/proposals/" + draft.id() + "/withdraw");
        assertThat(flow.draftProposal(applicant, task).id()).isNotEqualTo(draft.id());
    }

    @Test
    void a_program_named_pdf_is_not_taken() {
        Ref draft = flow.draftProposal(applicant, task);

        Response answer = Flow.sendDocument(
                applicant,
                draft.id(),
                "project-plan",
                draft.etag(),
                "MZ this is a program".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        ProblemCheck.check(answer, 422, "rule-violated");
        assertThat(answer.<List<String>>path("errors.code")).containsExactly("document-type");
    }

    @Test
    void every_draft_s_owner_is_told_of_an_extension() {
        Ref draft = flow.draftProposal(applicant, task);
        Ref now = flow.commandedRef(call.id());

        Response extended = Flow.command(Flow.OFFICER)
                .header("If-Match", now.etag())
                .body(Map.of("closesAt", Instant.now().plus(Duration.ofDays(9)).toString(), "reason", "장애"))
                .post("/v1/calls/" + call.id() + "/extend");

        assertThat(extended.statusCode()).isEqualTo(200);
        assertThat(eventTypes(draft.id())).contains("proposal.deadline-extended");
    }

    private List<String> eventTypes(String proposalId) {
        return flow.column("select type from outbox where subject = ?", "proposals/" + proposalId);
    }

    private int submissions(String proposalId) {
        return as(applicant.token())
                .get("/v1/proposals/" + proposalId + "/receipt")
                .path("submission");
    }

    private Ref complete() {
        return flow.complete(applicant, flow.draftProposal(applicant, task));
    }

    private Response submit(Ref proposal, Instant arrival) {
        return Flow.submit(applicant.token(), proposal.id(), proposal.etag(), arrival);
    }

    private static Response verify(Map<String, Object> receipt) {
        return io.restassured.RestAssured.given()
                .contentType("application/json")
                .body(receipt)
                .post("/v1/receipts/verify");
    }

    private static List<Response> atOnce(int times, Supplier<Response> request) {
        ExecutorService pool = Executors.newFixedThreadPool(times);
        try {
            List<CompletableFuture<Response>> running = IntStream.range(0, times)
                    .mapToObj(i -> CompletableFuture.supplyAsync(request, pool))
                    .toList();
            return running.stream().map(CompletableFuture::join).toList();
        } finally {
            pool.shutdown();
        }
    }
}
