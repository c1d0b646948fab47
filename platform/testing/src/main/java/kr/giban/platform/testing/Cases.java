package kr.giban.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.giban.platform.security.Roles;
import org.junit.jupiter.api.DynamicTest;

/** The cases that follow from the marks of one operation. */
final class Cases {
    private static final String UNKNOWN = "0190ffff-ffff-7fff-bfff-ffffffffffff";

    private final ApiDocument document;
    private final ApiOperation operation;
    private final Supplier<Sample> samples;
    private final AuditProbe audit;
    private Sample untouched;
    private Success success;

    Cases(ApiDocument document, ApiOperation operation, Supplier<Sample> samples, AuditProbe audit) {
        this.document = document;
        this.operation = operation;
        this.samples = samples;
        this.audit = audit;
    }

    Stream<DynamicTest> all() {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(test("succeeds as the document's example says", this::succeeds));
        if (!givesFiles()) {
            tests.add(test("refuses an Accept that it has no form for", this::strangeAccept));
        }
        if (!operation.isPublic()) {
            tests.add(test("refuses a missing token", () -> refusedToken(null)));
            tests.add(test("refuses a forged token", () -> refusedToken("e30.e30.c2ln")));
            tests.add(test(
                    "refuses an expired token",
                    () -> refusedToken(Tokens.expired(operation.roles().get(0)))));
            tests.add(test("refuses every other role", this::otherRoles));
        }
        if (operation.tenancyRefusal() != 0) {
            tests.add(test("refuses another organization", this::otherOrganization));
        }
        if (operation.hasJsonBody()) {
            BadInput bad = new BadInput(document, operation, this::call);
            tests.add(test("refuses malformed JSON", bad::malformed));
            tests.add(test("refuses another media type", bad::anotherMediaType));
            tests.add(test("refuses what is no object", bad::noObject));
            tests.add(test("names all unknown fields and wrong types at once", bad::allFaultsAtOnce));
            if (bad.isRequired()) {
                tests.add(test("refuses a body of null and none at all", bad::nothing));
            }
        }
        tests.add(test("refuses a query parameter that it does not have", this::unknownParameter));
        if (operation.hasForm()) {
            tests.add(test("refuses a form that is none", new BadForm(this::call)::malformed));
        }
        if (operation.isPatch()) {
            tests.addAll(patchCases());
        }
        BadValues values = new BadValues(operation, this::untouched);
        tests.add(test("refuses U+0000 and half characters wherever a text is read", values::badText));
        tests.add(test("refuses dates out of all bounds", values::extremeTimes));
        if (operation.needsIfMatch()) {
            tests.add(test(
                    "asks for If-Match",
                    () -> ProblemCheck.check(call().etag(null).send(), 428, "precondition-required")));
            tests.add(test("refuses a stale ETag and tells the current one", this::staleEtag));
        }
        if (operation.isConditional()) {
            Replacement replacement = new Replacement(operation, samples);
            tests.add(test("replaces only what the caller has read", replacement::onlyOfWhatWasRead));
        }
        if (operation.givesEtag()) {
            tests.add(test("answers a known ETag with 304", this::notModified));
        }
        if (operation.needsKey()) {
            Repetition repetition =
                    new Repetition(operation, this::success, this::untouched, document.bodySchema(operation));
            tests.add(test("asks for an Idempotency-Key", repetition::missingKey));
            if (operation.isPublic()) {
                tests.add(test("refuses a guessable key of somebody without a login", repetition::guessableKey));
            }
            tests.add(test("answers a repetition with the stored answer", repetition::replays));
            tests.add(test("refuses a key used for something else", repetition::reusedKey));
            if (operation.isCommand()) {
                tests.add(test("refuses the command in the state it led to", repetition::illegalTransition));
            }
        }
        if (operation.isList()) {
            tests.add(test("refuses a limit out of range", () -> badQuery("limit", "501", "limit-out-of-range")));
            tests.add(test("refuses a limit that is no number", () -> badQuery("limit", "ten", "invalid-request")));
            tests.add(test("refuses a damaged cursor", () -> badQuery("cursor", "damaged", "invalid-cursor")));
        }
        if (operation.path().contains("{id}")) {
            tests.add(test("finds nothing under an unknown id", () -> unknown(UNKNOWN)));
            tests.add(test("finds nothing under what is no id", () -> unknown("no-id")));
        }
        return tests.stream();
    }

    private List<DynamicTest> patchCases() {
        BadPatch bad = new BadPatch(document, operation, this::call);
        return List.of(
                test("refuses U+0000 in every text of the patch", bad::nul),
                test("refuses dates out of all bounds in every time of the patch", bad::extremeTimes),
                test("keeps what the patch may not empty", bad::nullWhereAValueMustStay),
                test(
                        "takes null where the patch may hold it",
                        () -> bad.nullWhereItMayStand(new Call(operation, samples.get()))));
    }

    private DynamicTest test(String name, org.junit.jupiter.api.function.Executable body) {
        return DynamicTest.dynamicTest(operation.id() + " " + name, body);
    }

    /** For what is refused before anything changes: one resource serves all of these cases. */
    private Sample untouched() {
        if (untouched == null) {
            untouched = samples.get();
        }
        return untouched.copy();
    }

    /** For what begins with a success; see there. */
    private Success success() {
        if (success == null) {
            success = Success.of(operation, samples.get());
        }
        return success;
    }

    private Call call() {
        return new Call(operation, untouched());
    }

    private void succeeds() {
        Response answer = success().checked();
        AnswerExamples.keep(operation, answer);
        String requestId = success().call().requestId();
        assertThat(answer.header("X-Request-Id")).isEqualTo(requestId);
        if (operation.method().equals("GET")) {
            assertThat(answer.headers().getValues("Vary"))
                    .as("that the answer depends on who asks")
                    .anyMatch(vary -> vary.contains("Authorization"));
        }
        assertThat(operation.node().path("responses").has(Integer.toString(answer.statusCode())))
                .as("the document has the status " + answer.statusCode())
                .isTrue();
        if (operation.writes() && success().sample().isAudited()) {
            assertThat(audit.doneEntries(requestId))
                    .as("entries of the audit for this request")
                    .isPositive();
        }
    }

    /** What somebody has put there is given back as it is, whatever its type. */
    private boolean givesFiles() {
        return operation.node().at("/responses/200/content").has("application/octet-stream");
    }

    private void strangeAccept() {
        Response answer = call().accept("application/x-unheard-of").send();
        ProblemCheck.check(answer, 406, "not-acceptable");
    }

    private void refusedToken(String token) {
        Response answer = call().token(token).send();
        ProblemCheck.check(answer, 401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    private void otherRoles() {
        Call call = call();
        for (String role : Roles.ALL) {
            if (!operation.roles().contains(role)) {
                ProblemCheck.check(call.token(Tokens.of(role, "org-none")).send(), 403, "forbidden");
            }
        }
    }

    private void otherOrganization() {
        Call call = call();
        for (String role : operation.tenancyRoles()) {
            Response answer = call.token(Tokens.of(role, "org-other-" + UUID.randomUUID()))
                    .send();
            int status = operation.tenancyRefusal();
            ProblemCheck.check(answer, status, status == 404 ? "not-found" : "not-your-organization");
        }
    }

    private void staleEtag() {
        Response answer = call().etag("\"987654321\"").send();
        ProblemCheck.check(answer, 412, "stale-etag");
        assertThat(answer.header("ETag")).as("the current ETag").startsWith("\"");
    }

    private void notModified() {
        String etag = success().checked().header("ETag");
        assertThat(etag).as("a strong ETag").startsWith("\"").endsWith("\"");
        Sample again =
                success().sample().copy().with((request, method, path, id) -> request.header("If-None-Match", etag));
        Response second = new Call(operation, again).send();
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.asString()).isEmpty();
    }

    private void unknownParameter() {
        Call call = new Call(operation, untouched().query("noSuchParameter", "1"));
        Response answer = call.send();
        ProblemCheck.check(answer, 400, "invalid-request");
        assertThat(ProblemCheck.faults(answer, "pointer"))
                .as(answer.asString())
                .containsExactly("query:noSuchParameter");
        assertThat(ProblemCheck.faults(answer, "code")).as(answer.asString()).containsExactly("unknown-parameter");
    }

    private void badQuery(String name, String value, String code) {
        Call call = new Call(operation, untouched().query(name, value));
        ProblemCheck.check(call.send(), 400, code);
    }

    private void unknown(String id) {
        Sample sample = untouched().path("id", id);
        ProblemCheck.check(new Call(operation, sample).send(), 404, "not-found");
    }
}
