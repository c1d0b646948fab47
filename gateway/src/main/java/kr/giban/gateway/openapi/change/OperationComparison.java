package kr.giban.gateway.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compares what an operation takes, whom it lets in, and what it answers. */
final class OperationComparison {
    private final String place;
    private final Pointers before;
    private final Pointers after;
    private final SchemaComparison schemas;
    private final Changes changes;

    OperationComparison(String place, Pointers before, Pointers after, SchemaComparison schemas, Changes changes) {
        this.place = place;
        this.before = before;
        this.after = after;
        this.schemas = schemas;
        this.changes = changes;
    }

    void compare(JsonNode older, JsonNode newer) {
        if (!older.path("operationId").equals(newer.path("operationId"))) {
            changes.breaking(
                    place,
                    "operationId was " + older.path("operationId").asText() + ", is "
                            + newer.path("operationId").asText());
        }
        access(older, newer);
        body(before.followed(older.path("requestBody")), after.followed(newer.path("requestBody")));
        tightened("x-max-body", older, newer);
        answers(older.path("responses"), newer.path("responses"));
    }

    private void access(JsonNode older, JsonNode newer) {
        if (open(older) && !open(newer)) {
            changes.breaking(place, "now needs a token");
        }
        for (JsonNode way : older.path("security")) {
            if (!way.isEmpty() && !open(newer) && !contains(newer.path("security"), way)) {
                changes.breaking(place, "no longer lets in by " + way);
            }
        }
        Set<JsonNode> roles = roles(newer);
        if (!open(newer) && !roles.isEmpty()) {
            Set<JsonNode> lost = roles(older);
            if (lost.isEmpty() && !open(older)) {
                changes.breaking(place, "now only for " + roles);
            }
            lost.removeAll(roles);
            lost.forEach(role -> changes.breaking(place, "no longer for the role " + role.asText()));
        }
        JsonNode tenancy = newer.path("x-tenancy");
        if (!tenancy.equals(older.path("x-tenancy")) && !tenancy.asText("none").equals("none")) {
            changes.breaking(
                    place, "x-tenancy was " + older.path("x-tenancy").asText("none") + ", is " + tenancy.asText());
        }
    }

    /** Nothing demanded, or nothing as one of the ways in. */
    private static boolean open(JsonNode operation) {
        JsonNode security = operation.path("security");
        boolean open = security.isEmpty();
        for (JsonNode way : security) {
            open |= way.isEmpty();
        }
        return open;
    }

    private static boolean contains(JsonNode list, JsonNode wanted) {
        for (JsonNode one : list) {
            if (one.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static Set<JsonNode> roles(JsonNode operation) {
        Set<JsonNode> roles = new HashSet<>();
        operation.path("x-roles").forEach(roles::add);
        return roles;
    }

    private void body(JsonNode older, JsonNode newer) {
        String where = place + ", body";
        if (newer.isMissingNode()) {
            if (!older.isMissingNode()) {
                changes.breaking(where, "removed");
            }
            return;
        }
        if (newer.path("required").asBoolean() && !older.path("required").asBoolean()) {
            changes.breaking(where, older.isMissingNode() ? "added, and required" : "now required");
        }
        contents(where, Side.REQUEST, older.path("content"), newer.path("content"));
    }

    private void contents(String where, Side side, JsonNode older, JsonNode newer) {
        older.properties().forEach(content -> {
            if (newer.has(content.getKey())) {
                schemas.compare(
                        where,
                        side,
                        content.getValue().path("schema"),
                        newer.path(content.getKey()).path("schema"));
            } else {
                changes.breaking(where, "no longer " + content.getKey());
            }
        });
        newer.fieldNames().forEachRemaining(type -> {
            if (!older.has(type)) {
                changes.compatible(where, "also " + type);
            }
        });
    }

    private void tightened(String mark, JsonNode older, JsonNode newer) {
        if (newer.has(mark)
                && older.has(mark)
                && newer.path(mark).asLong() < older.path(mark).asLong()) {
            changes.breaking(place, mark + " was " + older.path(mark) + ", is " + newer.path(mark));
        }
    }

    /** One more error is none to a client, which reads problems by their class; one more success is. */
    private void answers(JsonNode older, JsonNode newer) {
        older.properties().forEach(answer -> {
            String where = place + ", answer " + answer.getKey();
            if (newer.has(answer.getKey())) {
                answer(where, before.followed(answer.getValue()), after.followed(newer.path(answer.getKey())));
            } else {
                changes.breaking(where, "removed");
            }
        });
        newer.fieldNames().forEachRemaining(status -> {
            if (!older.has(status)) {
                if (status.startsWith("2") && !older.isEmpty()) {
                    changes.breaking(place + ", answer " + status, "added, a success that clients do not know");
                } else {
                    changes.compatible(place + ", answer " + status, "added");
                }
            }
        });
    }

    private void answer(String where, JsonNode older, JsonNode newer) {
        contents(where, Side.ANSWER, older.path("content"), newer.path("content"));
        Map<String, JsonNode> headers = headers(after, newer);
        headers(before, older).forEach((name, header) -> {
            JsonNode now = headers.get(name);
            if (now == null) {
                changes.breaking(where + ", header " + name, "removed");
                return;
            }
            if (header.path("required").asBoolean() && !now.path("required").asBoolean()) {
                changes.breaking(where + ", header " + name, "no longer always there");
            }
            schemas.compare(where + ", header " + name, Side.ANSWER, header.path("schema"), now.path("schema"));
        });
    }

    private static Map<String, JsonNode> headers(Pointers document, JsonNode answer) {
        Map<String, JsonNode> headers = new TreeMap<>();
        answer.path("headers")
                .properties()
                .forEach(header ->
                        headers.put(header.getKey().toLowerCase(Locale.ROOT), document.followed(header.getValue())));
        return headers;
    }
}
