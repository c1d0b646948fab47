package kr.giban.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** The generated cases about sending an operation twice. */
final class Repetition {
    private final ApiOperation operation;
    private final Supplier<Sample> samples;
    private final JsonNode bodySchema;

    Repetition(ApiOperation operation, Supplier<Sample> samples, JsonNode bodySchema) {
        this.operation = operation;
        this.samples = samples;
        this.bodySchema = bodySchema;
    }

    void missingKey() {
        ProblemCheck.check(new Call(operation, samples.get()).key(null).send(), 400, "idempotency-key-required");
    }

    void replays() {
        Call call = new Call(operation, samples.get());
        Response first = call.send();
        Response second = call.send();
        assertThat(first.statusCode()).as(first.asString()).isBetween(200, 299);
        assertThat(second.statusCode()).as(second.asString()).isEqualTo(first.statusCode());
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    /** The same key of the same caller, for another resource or with another body. */
    void reusedKey() {
        String key = UUID.randomUUID().toString();
        Sample sample = samples.get();
        Response first = new Call(operation, sample).key(key).send();
        assertThat(first.statusCode()).as(first.asString()).isBetween(200, 299);
        Call other = operation.hasPathId() || !operation.hasJsonBody()
                ? sameCaller(sample)
                : new Call(operation, sample).body(changed(sample));
        ProblemCheck.check(other.key(key).send(), 422, "idempotency-key-reused");
    }

    private Call sameCaller(Sample first) {
        return new Call(operation, samples.get()).token(first.token());
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
        return Call.text(new Call(operation, samples.get()).exampleBody());
    }

    void illegalTransition() {
        Sample sample = samples.get();
        Response first = new Call(operation, sample).send();
        assertThat(first.statusCode()).as(first.asString()).isBetween(200, 299);
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
