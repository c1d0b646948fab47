package kr.giban.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Rewrites the schemas that a discriminator points to. Where a mapping is left out, the value is the schema's name; a
 * schema that is renamed therefore gets a mapping, so that the values on the wire stay what they were.
 */
final class Discriminators {
    private static final String SCHEMAS = "#/components/schemas/";

    private final UnaryOperator<String> target;

    Discriminators(UnaryOperator<String> target) {
        this.target = target;
    }

    ObjectNode rewritten(ObjectNode schema, ObjectNode discriminator) {
        ObjectNode copy = discriminator.deepCopy();
        ObjectNode mapping = copy.objectNode();
        Set<String> mapped = new HashSet<>();
        for (Map.Entry<String, JsonNode> entry : discriminator.path("mapping").properties()) {
            String old = reference(entry.getValue().asText());
            mapped.add(old);
            mapping.put(entry.getKey(), target.apply(old));
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            for (JsonNode option : schema.path(choice)) {
                String old = option.path("$ref").asText();
                if (old.startsWith(SCHEMAS)
                        && !mapped.contains(old)
                        && !target.apply(old).equals(old)) {
                    mapping.put(old.substring(SCHEMAS.length()), target.apply(old));
                }
            }
        }
        if (!mapping.isEmpty()) {
            copy.set("mapping", mapping);
        }
        return copy;
    }

    /** A mapping's value is a reference or a bare schema name. */
    private static String reference(String value) {
        return value.contains("/") || value.contains("#") ? value : SCHEMAS + value;
    }
}
