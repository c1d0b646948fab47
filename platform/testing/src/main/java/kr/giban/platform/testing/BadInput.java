package kr.giban.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** The generated cases about a JSON body that does not have the documented form. */
final class BadInput {
    private final Cases.Fresh fresh;

    BadInput(Cases.Fresh fresh) {
        this.fresh = fresh;
    }

    void malformed() {
        Response answer = fresh.call().body("{\"a\": ").send();
        ProblemCheck.check(answer, 400, "malformed-json");
    }

    void anotherMediaType() {
        Response answer = fresh.call().contentType("text/plain").send();
        ProblemCheck.check(answer, 415, "unsupported-media-type");
    }

    void noObject() {
        Response answer = fresh.call().body("[[1]]").send();
        ProblemCheck.check(answer, 400, "invalid-request");
    }

    /** Whether the operation cannot do without a body. */
    boolean isRequired() {
        return fresh.call().needsBody();
    }

    void nothing() {
        ProblemCheck.check(fresh.call().body("null").send(), 400, "invalid-request");
        ProblemCheck.check(fresh.call().body("").send(), 400, "invalid-request");
    }

    /** An unknown field and every field of a wrong type: each is named, all in one answer. */
    void allFaultsAtOnce() {
        Call call = fresh.call();
        ObjectNode wrong = JsonNodeFactory.instance.objectNode();
        int fields = 0;
        for (Map.Entry<String, JsonNode> field : call.exampleBody().properties()) {
            if (hasType(field.getKey())) {
                wrong.set(field.getKey(), ofAnotherType(field.getValue()));
                fields++;
            }
        }
        wrong.put("noSuchField", 1);
        Response answer = call.body(Call.text(wrong)).send();
        ProblemCheck.check(answer, 400, "invalid-request");
        List<String> pointers = answer.jsonPath().getList("errors.pointer");
        List<String> codes = answer.jsonPath().getList("errors.code");
        assertThat(codes).as(answer.asString()).contains("unknown-field").hasSizeGreaterThan(fields);
        wrong.fieldNames().forEachRemaining(name -> assertThat(pointers)
                .as("a fault at or below /" + name + " in " + answer.asString())
                .anyMatch(pointer -> pointer.equals("/" + name) || pointer.startsWith("/" + name + "/")));
    }

    /** A field that the document leaves open, such as a free JSON value, has no wrong type. */
    private boolean hasType(String field) {
        JsonNode schema = fresh.schema();
        JsonNode property = schema.path("properties").path(field);
        return schema.isMissingNode()
                || property.has("type")
                || property.has("$ref")
                || property.has("allOf")
                || property.has("anyOf")
                || property.has("enum");
    }

    private static JsonNode ofAnotherType(JsonNode value) {
        ObjectNode object = new ObjectMapper().createObjectNode();
        object.put("wrong", "type");
        return value.isObject() ? JsonNodeFactory.instance.textNode("wrong type") : object;
    }
}
