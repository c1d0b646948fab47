package kr.giban.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Brings one path's operations into the form of the merged document. */
final class PathItems {
    static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final List<String> SHARED = List.of("summary", "description", "parameters");

    private final String scheme;
    private final PathOwners owners;
    private final GatewayAnswers answers;
    private final Placeholders placeholders;

    /** The scheme is the name of the one security scheme. */
    PathItems(String scheme, PathOwners owners, GatewayAnswers answers, Placeholders placeholders) {
        this.scheme = scheme;
        this.owners = owners;
        this.answers = answers;
        this.placeholders = placeholders;
    }

    ObjectNode merged(String path, String service, JsonNode item) {
        if (item.has("$ref")) {
            throw new MergeFailure(
                    "path " + path + " of " + service + " is a reference; its operations must stand there");
        }
        ObjectNode merged = ((ObjectNode) item).objectNode();
        SHARED.stream().filter(item::has).forEach(key -> merged.set(key, item.get(key)));
        for (String method : METHODS) {
            if (item.get(method) instanceof ObjectNode operation) {
                owners.operation(operation.path("operationId").asText(), path, service);
                merged.set(method, operation(path, operation));
            }
        }
        return merged;
    }

    /** The one scheme: demanded, or, of what is public, possible; and what the gateway answers. */
    private ObjectNode operation(String path, ObjectNode operation) {
        ObjectNode merged = operation.deepCopy();
        ParameterOrder.apply(path, merged);
        var security = merged.putArray("security");
        if (merged.path("x-public").asBoolean()) {
            security.addObject();
        }
        security.addObject().putArray(scheme);
        answers.complete(merged);
        placeholders.fill(merged);
        return merged;
    }
}
