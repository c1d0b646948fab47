package kr.giban.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills what the examples of the services leave open for their tests ({@code ${roadmapId}}), so that a reader sees a body
 * that could be sent. A value is named for an operation ({@code checkIn.code}) or for all.
 */
final class Placeholders {
    private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");

    private final JsonNode values;

    Placeholders(JsonNode values) {
        this.values = values;
    }

    /** Fills the examples of an operation's body in place. */
    void fill(ObjectNode operation) {
        String id = operation.path("operationId").asText();
        for (JsonNode content : operation.path("requestBody").path("content")) {
            if (content.has("example")) {
                ((ObjectNode) content).set("example", filled(id, content.path("example")));
            }
        }
    }

    private JsonNode filled(String id, JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(PLACE.matcher(node.asText())
                    .replaceAll(place -> Matcher.quoteReplacement(value(id, place.group(1)))));
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode(array.size());
            array.forEach(item -> copy.add(filled(id, item)));
            return copy;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().forEach(member -> copy.set(member.getKey(), filled(id, member.getValue())));
            return copy;
        }
        return node;
    }

    private String value(String id, String name) {
        JsonNode own = values.path(id + "." + name);
        return own.isMissingNode() ? values.path(name).asText("${" + name + "}") : own.asText();
    }
}
