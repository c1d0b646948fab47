package kr.giban.call;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import kr.giban.platform.arrival.ArrivalStamp;
import kr.giban.platform.check.BusinessNumber;
import kr.giban.platform.testing.Tokens;

/** Leads calls, proposals and reviews over the API to where a test wants them. Only time is moved in the database. */
public final class Flow {
    public static final String OFFICER = Tokens.of("program-officer", "kiat");
    private static final ArrivalStamp STAMPS = new ArrivalStamp("test-only-arrival-secret-0123456789");
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final List<Applicant> KNOWN = new ArrayList<>();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final DataSource database;

    public Flow(DataSource database) {
        this.database = database;
    }

    /** A resource and its ETag. */
    public record Ref(String id, String etag) {}

    /** An organization and its member's token. */
    public record Applicant(String organization, String token) {}

    // --- requests

    public static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    public static RequestSpecification command(String token) {
        return as(token).header("Idempotency-Key", UUID.randomUUID()).contentType("application/json");
    }

    /** What the gateway adds to a request that reached it at the instant. */
    public static void stamp(RequestSpecification request, Instant arrival, String requestId, String path) {
        request.header(ArrivalStamp.HEADER, STAMPS.sign(arrival, requestId, "POST", path));
    }

    public static Response submit(String token, String proposalId, String etag, Instant arrival) {
        return submit(token, proposalId, etag, arrival, UUID.randomUUID().toString());
    }

    public static Response submit(String token, String proposalId, String etag, Instant arrival, String key) {
        String requestId = UUID.randomUUID().toString();
        String path = "/v1/proposals/" + proposalId + "/submit";
        RequestSpecification request = as(token)
                .header("Idempotency-Key", key)
                .header("X-Request-Id", requestId)
                .header("If-Match", etag);
        stamp(request, arrival, requestId, path);
        return request.post(path);
    }

    /** The body; REST Assured's own paths are compiled anew each time, which many requests cannot afford. */
    private static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ref created(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
        return new Ref(json(answer).path("id").asText(), answer.header("ETag"));
    }

    static Response ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
        return answer;
    }

    // --- organizations

    /** Another one each time. */
    public static String businessNumber(String kind) {
        int number = NUMBERS.incrementAndGet();
        String nine = "%03d%s%04d".formatted(100 + number / 10_000, kind, number % 10_000);
        return nine + BusinessNumber.checkDigit(nine);
    }

    public Ref registered(Applicant applicant, String kind) {
        return created(command(applicant.token())
                .body(Map.of("businessNumber", businessNumber(kind), "nameKo", "기관", "regionCode", "30"))
                .post("/v1/organizations"));
    }

    public static Applicant stranger() {
        String organization = "org-" + UUID.randomUUID();
        return new Applicant(organization, Tokens.of("applicant", organization));
    }

    public Applicant nonProfit() {
        return approved("82");
    }

    /** One of the non-profits that all tests share, since each has a call of its own. */
    public Applicant known(int number) {
        synchronized (KNOWN) {
            while (KNOWN.size() <= number) {
                KNOWN.add(nonProfit());
            }
            return KNOWN.get(number);
        }
    }

    public Applicant forProfit() {
        return approved("86");
    }

    private Applicant approved(String kind) {
        Applicant applicant = stranger();
        Ref registered = registered(applicant, kind);
        ok(command(OFFICER)
                .header("If-Match", registered.etag())
                .body("{}")
                .post("/v1/organizations/" + registered.id() + "/approve"));
        return applicant;
    }

    // --- calls

    public Ref draftCall() {
        return draftCall(Map.of("minimumSheets", 1, "droppedEachEnd", 0, "requiredDocuments", List.of("project-plan")));
    }

    public Ref draftCall(Map<String, Object> terms) {
        return created(command(OFFICER)
                .body(Map.of(
                        "roadmapId",
                        UUID.randomUUID(),
                        "year",
                        2023,
                        "taskCodes",
                        List.of("2023-BIO-01"),
                        "title",
                        "공고",
                        "opensAt",
                        Instant.now().plus(Duration.ofDays(1)).toString(),
                        "closesAt",
                        Instant.now().plus(Duration.ofDays(40)).toString(),
                        "terms",
                        terms))
                .post("/v1/calls/from-roadmap"));
    }

    public Ref announced(Ref draft) {
        return commanded(draft, "announce");
    }

    /** Announced, and its opening has come. */
    public Ref due(Ref announced) {
        moveWindow(announced.id(), Duration.ofDays(-39), Duration.ofDays(2));
        return announced;
    }

    public Ref open(Ref draft) {
        return commanded(due(announced(draft)), "open");
    }

    /** Open, and its deadline has passed, as has the time in which tickets may bring in more. */
    public void pastDeadline(String callId) {
        moveWindow(callId, Duration.ofDays(-40), Duration.ofMinutes(-32));
    }

    public Ref closed(Ref open) {
        pastDeadline(open.id());
        return commanded(open, "close");
    }

    /** The call as it is now. */
    public Ref commandedRef(String callId) {
        return new Ref(callId, ok(as(OFFICER).get("/v1/calls/" + callId)).header("ETag"));
    }

    public Ref commanded(Ref call, String verb) {
        return created(command(OFFICER).header("If-Match", call.etag()).post("/v1/calls/" + call.id() + "/" + verb));
    }

    public void moveWindow(String callId, Duration opens, Duration closes) {
        execute(
                "update call set opens_at = ?, closes_at = ? where id = ?::uuid",
                Timestamp.from(Instant.now().plus(opens)),
                Timestamp.from(Instant.now().plus(closes)),
                callId);
    }

    public Ref callTask(String callId) {
        String id = json(ok(as(OFFICER).get("/v1/calls/" + callId + "/call-tasks")))
                .at("/items/0/id")
                .asText();
        return task(id);
    }

    public Ref task(String id) {
        Response answer = ok(as(OFFICER).get("/v1/call-tasks/" + id));
        return new Ref(id, answer.header("ETag"));
    }

    public String taskState(String id) {
        return json(as(OFFICER).get("/v1/call-tasks/" + id)).path("state").asText();
    }

    // --- proposals

    public Ref draftProposal(Applicant applicant, String callTaskId) {
        return created(command(applicant.token())
                .body(Map.of("callTaskId", callTaskId, "title", "공동활용 체계 구축"))
                .post("/v1/proposals"));
    }

    /** A draft that lacks nothing. */
    public Ref complete(Applicant applicant, Ref draft) {
        Response patched = ok(as(applicant.token())
                .contentType("application/json")
                .header("If-Match", draft.etag())
                .body(content(2_000_000_000L))
                .patch("/v1/proposals/" + draft.id()));
        String etag = putDocument(applicant, draft.id(), "project-plan", patched.header("ETag"), PDF)
                .header("ETag");
        return new Ref(draft.id(), etag);
    }

    public static Map<String, Object> content(long nationalKrw) {
        return Map.of(
                "summary", "요약",
                "regionCode", "30",
                "startsOn", "2023-07-01",
                "endsOn", "2027-12-31",
                "investigator", Map.of("name", "홍길동", "email", "gildong@example.kr"),
                "budget",
                        List.of(Map.of(
                                "year",
                                2023,
                                "nationalKrw",
                                nationalKrw,
                                "localKrw",
                                500_000_000L,
                                "privateKrw",
                                500_000_000L)),
                "equipment",
                        List.of(Map.of(
                                "classCode", "A01", "name", "분석기", "quantity", 1, "unitCostKrw", 1_000_000_000L)));
    }

    public static Response putDocument(Applicant applicant, String proposalId, String kind, String etag, byte[] bytes) {
        return ok(sendDocument(applicant, proposalId, kind, etag, bytes));
    }

    public static Response sendDocument(
            Applicant applicant, String proposalId, String kind, String etag, byte[] bytes) {
        return as(applicant.token())
                .contentType("application/octet-stream")
                .header("If-Match", etag)
                .queryParam("fileName", kind + ".pdf")
                .body(bytes)
                .put("/v1/proposals/" + proposalId + "/documents/" + kind);
    }

    public static byte[] pdf() {
        return PDF.clone();
    }

    public Ref submitted(Applicant applicant, String callTaskId) {
        Ref complete = complete(applicant, draftProposal(applicant, callTaskId));
        Response answer = ok(submit(applicant.token(), complete.id(), complete.etag(), Instant.now()));
        return new Ref(complete.id(), answer.header("ETag"));
    }

    public Ref proposal(String token, String id) {
        return new Ref(id, ok(as(token).get("/v1/proposals/" + id)).header("ETag"));
    }

    public String proposalState(Applicant applicant, String id) {
        return json(as(applicant.token()).get("/v1/proposals/" + id))
                .path("state")
                .asText();
    }

    // --- evaluation

    /** A call-task with the proposals of so many non-profits, closed. */
    public Evaluation closedWith(int proposals) {
        Ref open = open(draftCall());
        Evaluation evaluation = new Evaluation(callTask(open.id()).id(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < proposals; i++) {
            Applicant applicant = known(i);
            evaluation.applicants().add(applicant);
            evaluation.proposals().add(submitted(applicant, evaluation.taskId()).id());
        }
        closed(open);
        return evaluation;
    }

    /** A call-task on its way, its applicants and their proposals. */
    public record Evaluation(String taskId, List<Applicant> applicants, List<String> proposals) {}

    public Evaluation screening(int proposals) {
        Evaluation evaluation = closedWith(proposals);
        onTask(evaluation, "screening");
        return evaluation;
    }

    public Evaluation screened(int proposals) {
        Evaluation evaluation = screening(proposals);
        evaluation.proposals().forEach(this::passAll);
        return evaluation;
    }

    public void passAll(String proposalId) {
        decideItems(proposalId, Map.of());
    }

    /** All items pass but those named, which fail for their reasons. */
    public Response decideItems(String proposalId, Map<String, String> failed) {
        Response screening = ok(as(OFFICER).get("/v1/proposals/" + proposalId + "/screening"));
        List<String> items = json(screening).path("items").findValuesAsText("item");
        return ok(as(OFFICER)
                .contentType("application/json")
                .header("If-Match", screening.header("ETag"))
                .body(Map.of(
                        "items",
                        items.stream()
                                .map(item -> failed.containsKey(item)
                                        ? Map.of("item", item, "result", "FAIL", "reason", failed.get(item))
                                        : Map.of("item", item, "result", "PASS"))
                                .toList()))
                .put("/v1/proposals/" + proposalId + "/screening"));
    }

    public Evaluation evaluating(int proposals) {
        Evaluation evaluation = screened(proposals);
        onTask(evaluation, "screening/finish");
        return evaluation;
    }

    public Response onTask(Evaluation evaluation, String verb) {
        return ok(command(OFFICER)
                .header("If-Match", task(evaluation.taskId()).etag())
                .post("/v1/call-tasks/" + evaluation.taskId() + "/" + verb));
    }

    public Ref panel(Evaluation evaluation) {
        Response answer = ok(Panels.put(evaluation, Panels.members(7)));
        return new Ref(evaluation.taskId(), answer.header("ETag"));
    }

    /** The committee as it is now. */
    public Ref panelNow(Evaluation evaluation) {
        Response answer = ok(as(OFFICER).get("/v1/call-tasks/" + evaluation.taskId() + "/panel"));
        return new Ref(evaluation.taskId(), answer.header("ETag"));
    }

    public Evaluation confirmed(int proposals) {
        Evaluation evaluation = evaluating(proposals);
        ok(Panels.confirm(evaluation, panel(evaluation).etag()));
        return evaluation;
    }

    public static String reviewer(int number) {
        return Tokens.of("reviewer", "rev-inst-" + number, "reviewer-" + number);
    }

    public Ref review(int reviewer, String proposalId) {
        String id = json(ok(as(reviewer(reviewer))
                        .queryParam("proposalId", proposalId)
                        .get("/v1/reviews")))
                .at("/items/0/id")
                .asText();
        return new Ref(id, ok(as(reviewer(reviewer)).get("/v1/reviews/" + id)).header("ETag"));
    }

    public Ref declared(int reviewer, String proposalId) {
        Ref review = review(reviewer, proposalId);
        return created(command(reviewer(reviewer))
                .header("If-Match", review.etag())
                .body(Map.of("conflict", false))
                .post("/v1/reviews/" + review.id() + "/declare"));
    }

    public Ref scored(int reviewer, String proposalId, double share) {
        Ref review = declared(reviewer, proposalId);
        return created(command(reviewer(reviewer))
                .header("If-Match", review.etag())
                .body(Map.of("scores", scores(share), "opinion", "의견"))
                .post("/v1/reviews/" + review.id() + "/scores"));
    }

    public static List<Map<String, Object>> scores(double share) {
        return List.of(
                Map.of("criterion", "necessity", "points", 20 * share),
                Map.of("criterion", "plan", "points", 30 * share),
                Map.of("criterion", "capability", "points", 30 * share),
                Map.of("criterion", "impact", "points", 20 * share));
    }

    /** One sheet for each proposal, the first proposal scored highest. */
    public Evaluation scored(int proposals) {
        Evaluation evaluation = confirmed(proposals);
        double share = 0.9;
        for (String proposal : evaluation.proposals()) {
            scored(1, proposal, share);
            share -= 0.1;
        }
        return evaluation;
    }

    public Evaluation decided(int proposals) {
        Evaluation evaluation = scored(proposals);
        ok(command(OFFICER)
                .header("If-Match", task(evaluation.taskId()).etag())
                .body(Map.of(
                        "opinions",
                        evaluation.proposals().stream()
                                .map(id -> Map.of("proposalId", id, "opinion", "종합의견"))
                                .toList(),
                        "withoutPendingReviews",
                        true))
                .post("/v1/call-tasks/" + evaluation.taskId() + "/selection"));
        return evaluation;
    }

    public Evaluation published(int proposals) {
        Evaluation evaluation = decided(proposals);
        onTask(evaluation, "selection/publish");
        return evaluation;
    }

    /** A prepared agreement of the first proposal. */
    public Ref agreement(Evaluation published) {
        return created(command(OFFICER)
                .body(Map.of("proposalId", published.proposals().get(0)))
                .post("/v1/agreements"));
    }

    // --- the database

    public void execute(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of a query with one parameter. */
    public List<String> column(String sql, Object value) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            List<String> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs what is due, as the schedule does. */
    public static void tick() {
        assertThat(as(Tokens.of("service")).post("/internal/tick").statusCode()).isBetween(200, 299);
    }
}
