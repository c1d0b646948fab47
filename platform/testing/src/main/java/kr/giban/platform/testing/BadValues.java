package kr.giban.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The generated cases about values that JSON and Java can hold but the database cannot: each text and date in turn. */
final class BadValues {
    static final String NUL = "a\0b";
    private static final String HALF = "a\ud800b";
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
    static final List<String> DATES = List.of("+999999999-12-31", "-4714-01-01", "0001-01-01");

    private final ApiOperation operation;
    private final Supplier<Sample> samples;

    BadValues(ApiOperation operation, Supplier<Sample> samples) {
        this.operation = operation;
        this.samples = samples;
    }

    /** Of the texts of a body each is bad once in one way and once in the other, two in a request. */
    void badText() {
        for (JsonNode parameter : operation.node().path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                refused(withQuery(parameter.path("name").asText(), NUL).send());
            }
        }
        refused(new Call(operation, samples.get()).rawQuery("any=%FF").send());
        List<String> texts = texts();
        for (int i = 0; i < texts.size(); i++) {
            String other = texts.get((i + 1) % texts.size());
            JsonNode body = body();
            put(body, texts.get(i), NUL);
            put(body, other, HALF);
            Response answer =
                    new Call(operation, samples.get()).body(Call.text(body)).send();
            refused(answer);
            // A list ends the reading at an element that is none of its type.
            boolean ended = ProblemCheck.faults(answer, "code").contains("invalid-value");
            List<String> told = ProblemCheck.faults(answer, "pointer");
            assertThat(ended || told.containsAll(List.of(texts.get(i), other)))
                    .as("both of " + texts.get(i) + " and " + other + " in " + answer.asString())
                    .isTrue();
        }
    }

    void extremeTimes() {
        for (JsonNode parameter : operation.node().path("parameters")) {
            String format = parameter.path("schema").path("format").asText();
            if (parameter.path("in").asText().equals("query") && format.startsWith("date")) {
                for (String date : DATES) {
                    String value = format.equals("date") ? date : date + "T00:00:00Z";
                    refused(withQuery(parameter.path("name").asText(), value).send());
                }
            }
        }
        for (String text : texts()) {
            String value = body().at(text).asText();
            if (value.matches(DATE + "(T.*)?")) {
                for (String date : DATES) {
                    refusedTime(text, with(text, date + value.substring(10)).send());
                }
            }
        }
    }

    private static void refused(Response answer) {
        ProblemCheck.check(answer, 400, "invalid-request");
    }

    /** The rows of a bulk are judged one by one, in an answer that is well. */
    private void refusedTime(String pointer, Response answer) {
        if (pointer.lastIndexOf('/') == 0) {
            refused(answer);
        } else {
            assertThat(answer.statusCode()).as(answer.asString()).isLessThan(500);
        }
    }

    private Call withQuery(String name, String value) {
        return new Call(operation, samples.get().query(name, value));
    }

    private Call with(String pointer, String value) {
        JsonNode body = body();
        put(body, pointer, value);
        return new Call(operation, samples.get()).body(Call.text(body));
    }

    private static void put(JsonNode body, String pointer, String value) {
        int last = pointer.lastIndexOf('/');
        JsonNode parent = body.at(pointer.substring(0, last));
        String step = pointer.substring(last + 1).replace("~1", "/").replace("~0", "~");
        if (parent instanceof ObjectNode object) {
            object.put(step, value);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(step), TextNode.valueOf(value));
        }
    }

    private JsonNode body() {
        return new Call(operation, samples.get()).exampleBody().deepCopy();
    }

    /** Pointers to all texts of the example. */
    private List<String> texts() {
        List<String> found = new ArrayList<>();
        if (operation.hasJsonBody()) {
            collect(body(), "", found);
        }
        return found;
    }

    private static void collect(JsonNode node, String pointer, List<String> found) {
        if (node.isTextual()) {
            found.add(pointer);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            collect(
                    field.getValue(),
                    pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1"),
                    found);
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), pointer + "/" + i, found);
            }
        }
    }
}
