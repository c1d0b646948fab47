package kr.giban.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Rewrites every reference in a part of a document, and nothing that only looks like one: a property may be called
 * {@code $ref} or {@code example}, and an example may hold anything. Addresses of services do not come along.
 */
final class References {
    /** Keys whose children are named by the author, so that no child's name is a keyword. */
    private static final Set<String> MAPS = Set.of(
            "properties",
            "patternProperties",
            "$defs",
            "definitions",
            "dependentSchemas",
            "examples",
            "headers",
            "responses",
            "content",
            "links",
            "encoding",
            "callbacks",
            "paths",
            "schemas",
            "parameters",
            "requestBodies",
            "pathItems",
            "variables");
    /** Keys whose content is data. */
    private static final Set<String> DATA =
            Set.of("example", "default", "enum", "const", "value", "required", "security", "dependentRequired");

    /** What says where something is served: of a path, an operation, a link. Only the merged document's own may be seen. */
    private static final Set<String> PLACES = Set.of("servers", "server");

    private final UnaryOperator<String> target;

    /** The target maps a reference such as {@code #/components/schemas/Item} to what it becomes. */
    References(UnaryOperator<String> target) {
        this.target = target;
    }

    /** A rewritten copy. */
    JsonNode in(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode(array.size());
            array.forEach(item -> copy.add(in(item)));
            return copy;
        }
        if (node instanceof ObjectNode object) {
            return inObject(object);
        }
        return node;
    }

    private ObjectNode inObject(ObjectNode object) {
        ObjectNode copy = object.objectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (!PLACES.contains(member.getKey())) {
                copy.set(member.getKey(), inMember(object, member.getKey(), member.getValue()));
            }
        }
        return copy;
    }

    private JsonNode inMember(ObjectNode owner, String key, JsonNode value) {
        if ((key.equals("$ref") || key.equals("$dynamicRef")) && value.isTextual()) {
            return TextNode.valueOf(target.apply(value.asText()));
        }
        if (DATA.contains(key) || key.startsWith("x-") || (key.equals("examples") && value.isArray())) {
            return value;
        }
        if (key.equals("discriminator") && value instanceof ObjectNode discriminator) {
            return new Discriminators(target).rewritten(owner, discriminator);
        }
        if (MAPS.contains(key) && value instanceof ObjectNode map) {
            ObjectNode copy = map.objectNode();
            map.properties().forEach(entry -> copy.set(entry.getKey(), in(entry.getValue())));
            return copy;
        }
        return in(value);
    }
}
