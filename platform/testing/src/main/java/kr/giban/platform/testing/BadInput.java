package kr.giban.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The generated cases about a JSON body that does not have the documented form. */
final class BadInput {
    private final ApiDocument document;
    private final ApiOperation operation;
    private final Supplier<Call> calls;

    /** The calls are valid, each a fresh one. */
    BadInput(ApiDocument document, ApiOperation operation, Supplier<Call> calls) {
        this.document = document;
        this.operation = operation;
        this.calls = calls;
    }

    void malformed() {
        Response answer = calls.get().body("{\"a\": ").send();
        ProblemCheck.check(answer, 400, "malformed-json");
    }

    void anotherMediaType() {
        Response answer = calls.get().contentType("text/plain").send();
        ProblemCheck.check(answer, 415, "unsupported-media-type");
    }

    void noObject() {
        Response answer = calls.get().body("[[1]]").send();
        ProblemCheck.check(answer, 400, "invalid-request");
    }

    /** Whether the operation cannot do without a body. */
    boolean isRequired() {
        return calls.get().needsBody();
    }

    void nothing() {
        ProblemCheck.check(calls.get().body("null").send(), 400, "invalid-request");
        ProblemCheck.check(calls.get().body("").send(), 400, "invalid-request");
    }

    /** An unknown field and every field of a wrong type: each is named, all in one answer. */
    void allFaultsAtOnce() {
        Call call = calls.get();
        JsonNode schema = document.bodySchema(operation);
        ObjectNode wrong = JsonNodeFactory.instance.objectNode();
        int fields = 0;
        // A patch need not name all that it might, so its example does not show all either.
        for (String field : names(operation.isPatch() ? schema.path("properties") : call.exampleBody())) {
            JsonNode member = document.member(schema, field);
            if (schema.isMissingNode() || hasType(member)) {
                boolean object = call.exampleBody().path(field).isObject() || ApiDocument.hasType(member, "object");
                wrong.set(field, ofAnotherType(object));
                fields++;
            }
        }
        wrong.put("noSuchField", 1);
        Response answer = call.body(Call.text(wrong)).send();
        ProblemCheck.check(answer, 400, "invalid-request");
        List<String> codes = ProblemCheck.faults(answer, "code");
        assertThat(codes).as(answer.asString()).contains("unknown-field").hasSizeGreaterThan(fields);
        ProblemCheck.checkFaults(answer, names(wrong));
    }

    /** A field that the document leaves open, such as a free JSON value, has no wrong type. */
    private static boolean hasType(JsonNode member) {
        return member.has("type") || member.has("allOf") || member.has("anyOf") || member.has("enum");
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static JsonNode ofAnotherType(boolean object) {
        return object
                ? JsonNodeFactory.instance.textNode("wrong type")
                : JsonNodeFactory.instance.objectNode().put("wrong", "type");
    }
}
