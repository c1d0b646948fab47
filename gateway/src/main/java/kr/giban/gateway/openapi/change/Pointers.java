package kr.giban.gateway.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Follows references within one document. */
record Pointers(JsonNode root) {
    private static final String REF = "$ref";

    /** What a reference leads to; what stands beside it (as OpenAPI 3.1 allows) comes on top. No reference stays as it is. */
    JsonNode followed(JsonNode node) {
        if (!node.has(REF)) {
            return node;
        }
        JsonNode target = followed(root.at(node.path(REF).asText().substring(1)));
        if (node.size() == 1 || !(target instanceof ObjectNode object)) {
            return target;
        }
        ObjectNode whole = object.deepCopy();
        node.properties().stream()
                .filter(member -> !member.getKey().equals(REF))
                .forEach(member -> whole.set(member.getKey(), member.getValue()));
        return whole;
    }

    /** A schema as an object: true and what is missing take everything, false takes nothing. */
    ObjectNode schema(JsonNode node) {
        if (followed(node) instanceof ObjectNode object) {
            return object;
        }
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (node.isBoolean() && !node.asBoolean()) {
            schema.putObject("not");
        }
        return schema;
    }

    /** The component that the node refers to; empty if it is no reference. */
    static String name(JsonNode node) {
        String reference = node.path(REF).asText();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
