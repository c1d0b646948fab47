package kr.giban.call.proposal;

import static kr.giban.call.Flow.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kr.giban.call.CallServiceTest;
import kr.giban.call.Flow;
import kr.giban.call.Flow.Applicant;
import kr.giban.call.Flow.Ref;
import kr.giban.platform.arrival.ArrivalKeys;
import kr.giban.platform.arrival.ArrivalTicket;
import kr.giban.platform.arrival.ArrivalTickets;
import kr.giban.platform.arrival.TicketedRequest;
import kr.giban.platform.testing.ProblemCheck;
import kr.giban.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Submissions that the gateway turned away on the last minute, and that come again when the call has closed. */
@CallServiceTest
class ArrivalTicketTest {
    private static final String SIGNING = "test-only-arrival-secret-0123456789";
    private static final String RETIRED = "test-only-retired-secret-0123456789";
    private static final Duration LIFE = Duration.ofMinutes(30);

    @Inject
    DataSource database;

    private final String key = UUID.randomUUID().toString();
    private Flow flow;
    private Ref call;
    private String task;
    private Applicant applicant;
    private Ref proposal;
    private Instant deadline;
    private Instant arrival;

    @BeforeEach
    void a_complete_proposal_ten_minutes_after_the_deadline() {
        flow = new Flow(database);
        call = flow.open(flow.draftCall());
        task = flow.callTask(call.id()).id();
        applicant = flow.known(0);
        proposal = flow.complete(applicant, flow.draftProposal(applicant, task));
        deadlinePassed();
    }

    private void deadlinePassed() {
        flow.moveWindow(call.id(), Duration.ofDays(-40), Duration.ofMinutes(-10));
        deadline = Instant.parse(
                as(applicant.token()).get("/v1/calls/" + call.id()).path("closesAt"));
        arrival = deadline.minusSeconds(1).truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void counts_as_of_its_arrival_though_it_comes_after_the_deadline() {
        Response receipt = submit(proposal, ticket());

        assertThat(receipt.statusCode()).as(receipt.asString()).isEqualTo(200);
        assertThat(Instant.parse(receipt.path("arrivedAt"))).isEqualTo(arrival);
        assertThat(flow.column(
                        "select ticket_id::text from spent_ticket join submission on id = submission_id"
                                + " where proposal_id = ?::uuid",
                        proposal.id()))
                .hasSize(1);
    }

    @Test
    void without_it_the_same_request_is_late_and_that_does_not_spoil_the_key() {
        ProblemCheck.check(submit(proposal, null), 409, "call-closed");

        assertThat(submit(proposal, ticket()).statusCode()).isEqualTo(200);
    }

    @Test
    void repeated_with_or_without_it_the_receipt_is_the_same() {
        String ticket = ticket();
        Response first = submit(proposal, ticket);
        Response again = submit(proposal, ticket);
        Response bare = submit(proposal, null);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.jsonPath().getMap("$")).isEqualTo(first.jsonPath().getMap("$"));
        assertThat(bare.jsonPath().getMap("$")).isEqualTo(first.jsonPath().getMap("$"));
        assertThat(submissions()).isEqualTo(1);
    }

    @Test
    void shown_by_many_at_once_it_brings_in_one_submission() {
        String ticket = ticket();
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<CompletableFuture<Response>> running = IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> submit(proposal, ticket), pool))
                    .toList();

            assertThat(running.stream().map(answer -> answer.join().statusCode()))
                    .contains(200)
                    .isSubsetOf(200, 409);
        } finally {
            pool.shutdown();
        }
        assertThat(submissions()).isEqualTo(1);
    }

    @Test
    void is_used_once_even_where_its_key_and_its_draft_have_been_forgotten() {
        String ticket = ticket();
        assertThat(submit(proposal, ticket).statusCode()).isEqualTo(200);
        flow.execute("delete from idempotency_key where key = ?", key);
        flow.execute("update proposal set version = version - 1 where id = ?::uuid", proposal.id());

        ProblemCheck.check(submit(proposal, ticket), 409, "arrival-ticket-used");
        assertThat(submissions()).isEqualTo(1);

        // It is the ticket that stands in the way: another one, of the same arrival, does not.
        assertThat(submit(proposal, ticket()).statusCode()).isEqualTo(200);
        assertThat(submissions()).isEqualTo(2);
    }

    @Test
    void a_forged_one_is_refused_and_does_not_spoil_the_key() {
        String good = ticket();
        String[] parts = good.split("\\.", -1);
        String other = ticket(tickets(SIGNING), request(), deadline.minusSeconds(5), LIFE)
                .split("\\.", -1)[1];

        for (String forged : List.of(
                "nonsense",
                parts[0] + "." + parts[1] + ".",
                parts[0] + "." + other + "." + parts[2],
                "00000000." + parts[1] + "." + parts[2],
                ticket(tickets("a-secret-that-nobody-has-told-us-of"), request(), arrival, LIFE))) {
            ProblemCheck.check(submit(proposal, forged), 400, "arrival-ticket-invalid");
        }
        assertThat(submit(proposal, good).statusCode()).isEqualTo(200);
    }

    @Test
    void one_signed_with_the_secret_before_the_last_change_is_good() {
        String retired = ticket(tickets(RETIRED), request(), arrival, LIFE);

        assertThat(submit(proposal, retired).statusCode()).isEqualTo(200);
    }

    @Test
    void is_for_one_proposal() {
        flow.moveWindow(call.id(), Duration.ofDays(-40), Duration.ofDays(1));
        Ref others = flow.complete(flow.known(1), flow.draftProposal(flow.known(1), task));
        Ref nextCall = flow.open(flow.draftCall());
        Ref ownOther = flow.complete(
                applicant,
                flow.draftProposal(applicant, flow.callTask(nextCall.id()).id()));
        deadlinePassed();
        String ticket = ticket();

        ProblemCheck.check(submit(new Ref(ownOther.id(), ownOther.etag()), ticket), 400, "arrival-ticket-invalid");
        ProblemCheck.check(submit(others, ticket), 404, "not-found");
    }

    @Test
    void is_for_one_person_not_for_another_of_the_same_organization() {
        String colleague = Tokens.of("applicant", applicant.organization(), "a-colleague");

        ProblemCheck.check(submit(colleague, proposal, key, Instant.now(), ticket()), 400, "arrival-ticket-invalid");
    }

    @Test
    void is_for_one_key() {
        ProblemCheck.check(
                submit(applicant.token(), proposal, UUID.randomUUID().toString(), Instant.now(), ticket()),
                400,
                "arrival-ticket-invalid");
    }

    @Test
    void is_for_one_draft() {
        flow.moveWindow(call.id(), Duration.ofDays(-40), Duration.ofDays(1));
        String ticket = ticket();
        Response changed = as(applicant.token())
                .contentType("application/json")
                .header("If-Match", proposal.etag())
                .body(Map.of("summary", "고친 요약"))
                .patch("/v1/proposals/" + proposal.id());
        Ref now = new Ref(proposal.id(), changed.header("ETag"));

        ProblemCheck.check(submit(now, ticket), 400, "arrival-ticket-invalid");
        assertThat(submit(now, null).statusCode()).isEqualTo(200);
        // With the draft that it was for, it is that draft which is no longer there.
        String otherKey = UUID.randomUUID().toString();
        ProblemCheck.check(
                submit(applicant.token(), proposal, otherKey, Instant.now(), ticket(otherKey)), 412, "stale-etag");
    }

    @Test
    void an_expired_one_does_not_help_one_that_is_late() {
        Instant expired = arrival.plus(LIFE);

        Response late = submit(applicant.token(), proposal, key, expired.plusMillis(1), ticket());
        ProblemCheck.check(late, 409, "arrival-ticket-expired");
        assertThat(late.<String>path("expiredAt")).isEqualTo(expired.toString());
        // The last moment is still within its time.
        assertThat(submit(applicant.token(), proposal, key, expired, ticket()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatever_it_promises_it_counts_for_no_longer_than_a_screening_waits() {
        String ticket = ticket(tickets(SIGNING), request(), arrival, Duration.ofHours(2));
        Instant last = arrival.plus(Duration.ofMinutes(31));

        Response late = submit(applicant.token(), proposal, key, last.plusMillis(1), ticket);
        ProblemCheck.check(late, 409, "arrival-ticket-expired");
        assertThat(late.<String>path("expiredAt")).isEqualTo(last.toString());
        assertThat(submit(applicant.token(), proposal, key, last, ticket).statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_expired_one_does_no_harm_to_one_that_is_in_time_by_itself() {
        flow.moveWindow(call.id(), Duration.ofDays(-40), Duration.ofDays(1));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String expired = ticket(tickets(SIGNING), request(), now.minus(Duration.ofHours(1)), LIFE);

        Response receipt = submit(applicant.token(), proposal, key, now, expired);

        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(Instant.parse(receipt.path("arrivedAt"))).isEqualTo(now);
    }

    @Test
    void an_arrival_after_the_deadline_stays_late() {
        String late = ticket(tickets(SIGNING), request(), deadline.plusNanos(1000), LIFE);

        Response answer = submit(proposal, late);

        ProblemCheck.check(answer, 409, "call-closed");
        assertThat(answer.<String>path("arrivedAt"))
                .isEqualTo(deadline.plusNanos(1000).toString());
    }

    @Test
    void it_does_not_stand_in_for_the_gateway_s_stamp() {
        Response bare = Flow.command(applicant.token())
                .header("If-Match", proposal.etag())
                .header("Arrival-Ticket", ticket())
                .post(path(proposal));

        ProblemCheck.check(bare, 403, "arrival-missing");
    }

    @Test
    void the_screening_waits_for_those_that_may_still_come_and_ends_their_time() {
        Ref closed = flow.commanded(flow.commandedRef(call.id()), "close");
        assertThat(screening().<List<String>>path("blockers.code")).containsExactly("submissions-not-settled");

        assertThat(submit(proposal, ticket()).statusCode()).isEqualTo(200);
        flow.pastDeadline(closed.id());
        assertThat(screening().statusCode()).isEqualTo(200);
    }

    private Response screening() {
        return Flow.command(Flow.OFFICER)
                .header("If-Match", flow.task(task).etag())
                .post("/v1/call-tasks/" + task + "/screening");
    }

    private int submissions() {
        return flow.column("select id::text from submission where proposal_id = ?::uuid", proposal.id())
                .size();
    }

    private Response submit(Ref which, String ticket) {
        return submit(applicant.token(), which, key, Instant.now(), ticket);
    }

    /** As the gateway passes it on that it reached at the instant. */
    private static Response submit(String token, Ref which, String key, Instant reached, String ticket) {
        String requestId = UUID.randomUUID().toString();
        RequestSpecification request = as(token)
                .header("Idempotency-Key", key)
                .header("X-Request-Id", requestId)
                .header("If-Match", which.etag());
        if (ticket != null) {
            request.header(ArrivalTicket.HEADER, ticket);
        }
        Flow.stamp(request, reached, requestId, path(which));
        return request.post(path(which));
    }

    private String ticket() {
        return ticket(key);
    }

    private String ticket(String boundKey) {
        return ticket(tickets(SIGNING), request(boundKey), arrival, LIFE);
    }

    private static String ticket(ArrivalTickets tickets, TicketedRequest request, Instant arrival, Duration life) {
        return tickets.write(new ArrivalTicket(UUID.randomUUID(), arrival, arrival.plus(life)), request);
    }

    private TicketedRequest request() {
        return request(key);
    }

    private TicketedRequest request(String boundKey) {
        return new TicketedRequest(
                "applicant@" + applicant.organization(), "POST", path(proposal), proposal.etag(), boundKey);
    }

    private static ArrivalTickets tickets(String secret) {
        return new ArrivalTickets(ArrivalKeys.of(secret));
    }

    private static String path(Ref which) {
        return "/v1/proposals/" + which.id() + "/submit";
    }
}
