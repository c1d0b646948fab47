package kr.giban.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps what operations have answered as the examples that the document shows, in the folder that {@code giban.answers}
 * names; without it nothing is kept. An example that is there already stays, so that a run adds only what is missing.
 */
final class AnswerExamples {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private AnswerExamples() {}

    static void keep(ApiOperation operation, Response answer) {
        String folder = System.getProperty("giban.answers", "");
        if (folder.isEmpty() || !answer.contentType().startsWith("application/json")) {
            return;
        }
        Path file = Path.of(folder, operation.id() + ".answer.json");
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.writeString(file, JSON.writeValueAsString(shortened(JSON.readTree(answer.asByteArray()))) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of each list is enough to see what it holds. */
    private static JsonNode shortened(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode one = array.arrayNode();
            if (!array.isEmpty()) {
                one.add(shortened(array.get(0)));
            }
            return one;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().forEach(member -> copy.set(member.getKey(), shortened(member.getValue())));
            return copy;
        }
        return node;
    }
}
