package kr.giban.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The generated cases about sending an operation twice. */
final class Repetition {
    private final ApiOperation operation;
    private final Supplier<Success> success;
    private final Supplier<Sample> untouched;
    private final JsonNode bodySchema;

    /** @param untouched another resource of the same kind, for what is refused before anything changes */
    Repetition(ApiOperation operation, Supplier<Success> success, Supplier<Sample> untouched, JsonNode bodySchema) {
        this.operation = operation;
        this.success = success;
        this.untouched = untouched;
        this.bodySchema = bodySchema;
    }

    void missingKey() {
        ProblemCheck.check(new Call(operation, untouched.get()).key(null).send(), 400, "idempotency-key-required");
    }

    /** Whoever guesses the key of somebody without a login, and the content, would read the answer. */
    void guessableKey() {
        Call call = new Call(operation, untouched.get()).token(null);
        ProblemCheck.check(call.key("00000000-0000-0000-0000-000000000000").send(), 400, "weak-idempotency-key");
    }

    void replays() {
        Response first = success.get().checked();
        Response second = success.get().call().send();
        assertThat(second.statusCode()).as(second.asString()).isEqualTo(first.statusCode());
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    /** The same key of the same caller, for another resource or with another body. */
    void reusedKey() {
        success.get().checked();
        Sample sample = success.get().sample();
        Call other = operation.hasPathId() || !operation.hasJsonBody()
                ? new Call(operation, untouched.get()).token(sample.token())
                : new Call(operation, sample.copy()).body(changed(sample));
        ProblemCheck.check(other.key(success.get().call().key()).send(), 422, "idempotency-key-reused");
    }

    /** Another valid body: the first free text with one letter more, or the first number plus one. */
    private String changed(Sample sample) {
        ObjectNode body = (ObjectNode) new Call(operation, sample).exampleBody();
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            JsonNode schema = bodySchema.path("properties").path(field.getKey());
            // The pattern that says "not blank" leaves every longer text free.
            boolean patterned = !schema.path("pattern").asText("\\S").equals("\\S");
            boolean free = schema.has("type") && !schema.has("format") && !schema.has("enum") && !patterned;
            if (free && field.getValue().isTextual()) {
                return Call.text(body.put(field.getKey(), field.getValue().asText() + "x"));
            }
            if (free && field.getValue().isIntegralNumber()) {
                return Call.text(body.put(field.getKey(), field.getValue().asLong() + 1));
            }
        }
        return Call.text(new Call(operation, untouched.get()).exampleBody());
    }

    void illegalTransition() {
        Response first = success.get().checked();
        Sample sample = success.get().sample().copy();
        if (operation.needsIfMatch()) {
            assertThat(first.header("ETag")).as("the ETag after the command").isNotNull();
            sample.etag(first.header("ETag"));
        }
        Response second = new Call(operation, sample).send();
        ProblemCheck.check(second, 409, "illegal-transition");
        assertThat(second.<String>path("state")).as("the state").isNotBlank();
        assertThat(second.<List<String>>path("allowed")).as("what is allowed").isNotNull();
    }
}
