package kr.giban.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The generated cases about a merge patch, for all members that the document gives it. */
final class BadPatch {
    private final ApiDocument document;
    private final JsonNode schema;
    private final Supplier<Call> calls;

    /** The calls are valid, each a fresh one. */
    BadPatch(ApiDocument document, ApiOperation operation, Supplier<Call> calls) {
        this.document = document;
        this.schema = document.bodySchema(operation);
        this.calls = calls;
    }

    void nul() {
        refusedAt(members(name -> ApiDocument.hasType(document.member(schema, name), "string")), BadValues.NUL);
    }

    void extremeTimes() {
        for (String date : BadValues.DATES) {
            refusedAt(members(name -> format(name).equals("date")), date);
            refusedAt(members(name -> format(name).equals("date-time")), date + "T00:00:00Z");
        }
    }

    void nullWhereAValueMustStay() {
        refusedAt(members(name -> !document.takesNull(schema, name)), null);
    }

    /** Whether rules or the state allow it is another matter; the form is well. */
    void nullWhereItMayStand(Call call) {
        Response answer = call.body(body(members(name -> document.takesNull(schema, name)), null))
                .send();
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 409, 422);
    }

    private void refusedAt(List<String> members, String value) {
        if (!members.isEmpty()) {
            Response answer = calls.get().body(body(members, value)).send();
            ProblemCheck.check(answer, 400, "invalid-request");
            ProblemCheck.checkFaults(answer, members);
        }
    }

    private static String body(List<String> members, String value) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        members.forEach(name -> body.put(name, value));
        return Call.text(body);
    }

    private String format(String name) {
        return document.member(schema, name).path("format").asText();
    }

    private List<String> members(Predicate<String> which) {
        return schema.path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .filter(which)
                .toList();
    }
}
