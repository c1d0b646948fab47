package kr.giban.gateway.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Compares the parameters of an operation, those of its path among them. */
final class ParameterComparison {
    private final String place;
    private final Pointers before;
    private final Pointers after;
    private final SchemaComparison schemas;
    private final Changes changes;

    ParameterComparison(String place, Pointers before, Pointers after, SchemaComparison schemas, Changes changes) {
        this.place = place;
        this.before = before;
        this.after = after;
        this.schemas = schemas;
        this.changes = changes;
    }

    void compare(JsonNode olderItem, JsonNode olderOperation, JsonNode newerItem, JsonNode newerOperation) {
        Map<String, JsonNode> older = all(before, olderItem, olderOperation);
        Map<String, JsonNode> newer = all(after, newerItem, newerOperation);
        older.forEach((key, parameter) -> {
            String where = place + ", parameter " + key;
            if (newer.containsKey(key)) {
                compare(where, parameter, newer.get(key));
            } else {
                changes.breaking(where, "removed");
            }
        });
        newer.forEach((key, parameter) -> {
            if (!older.containsKey(key)) {
                String where = place + ", parameter " + key;
                if (parameter.path("required").asBoolean()) {
                    changes.breaking(where, "added, and required");
                } else {
                    changes.compatible(where, "added");
                }
            }
        });
    }

    private void compare(String where, JsonNode older, JsonNode newer) {
        if (newer.path("required").asBoolean() && !older.path("required").asBoolean()) {
            changes.breaking(where, "now required");
        }
        if (older.path("x-encoded-slash").asBoolean()
                && !newer.path("x-encoded-slash").asBoolean()) {
            changes.breaking(where, "no longer takes an encoded slash");
        }
        for (String part : List.of("style", "explode", "allowReserved", "content")) {
            if (!older.path(part).equals(newer.path(part))) {
                changes.breaking(where, part + " differs");
            }
        }
        schemas.compare(where, Side.REQUEST, older.path("schema"), newer.path("schema"));
    }

    /** By name and place; an operation's own stand before those of its path. */
    private static Map<String, JsonNode> all(Pointers document, JsonNode item, JsonNode operation) {
        Map<String, JsonNode> all = new TreeMap<>();
        for (JsonNode owner : List.of(item, operation)) {
            for (JsonNode reference : owner.path("parameters")) {
                JsonNode parameter = document.followed(reference);
                String in = parameter.path("in").asText();
                String name = parameter.path("name").asText();
                all.put((in.equals("header") ? name.toLowerCase(Locale.ROOT) : name) + " (" + in + ")", parameter);
            }
        }
        return all;
    }
}
