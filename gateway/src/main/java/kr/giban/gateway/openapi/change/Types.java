package kr.giban.gateway.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** The types that a schema takes, in either form of OpenAPI 3.1: one, or a list. */
final class Types {
    private Types() {}

    static boolean fit(JsonNode from, JsonNode to) {
        Set<String> wanted = of(to);
        Set<String> given = of(from);
        if (wanted.isEmpty()) {
            return true;
        }
        if (wanted.contains("number")) {
            wanted.add("integer");
        }
        return !given.isEmpty() && wanted.containsAll(given);
    }

    static String text(JsonNode schema) {
        Set<String> types = of(schema);
        return types.isEmpty() ? "any" : String.join(" or ", types);
    }

    /** None stands for all. */
    static Set<String> of(JsonNode schema) {
        Set<String> types = new TreeSet<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(one -> types.add(one.asText()));
        return types;
    }
}
