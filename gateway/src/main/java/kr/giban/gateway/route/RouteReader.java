package kr.giban.gateway.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.giban.gateway.openapi.MergedDocument;

/** Reads the routes out of the merged document and its marks. */
public final class RouteReader {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final ObjectNode openapi;
    private final long maxBody;
    private final long maxUpload;

    /**
     * @param maxBody for a body of JSON
     * @param maxUpload for one of another kind: a file, a form with files; {@code x-max-body} goes before both
     */
    public RouteReader(ObjectNode openapi, long maxBody, long maxUpload) {
        this.openapi = openapi;
        this.maxBody = maxBody;
        this.maxUpload = maxUpload;
    }

    public static RouteTable read(MergedDocument document, long maxBody, long maxUpload) {
        RouteReader reader = new RouteReader(document.openapi(), maxBody, maxUpload);
        List<Route> routes = new ArrayList<>();
        document.openapi().path("paths").properties().forEach(path -> {
            String owner = document.owners().get(path.getKey());
            if (owner == null) {
                throw new IllegalStateException("nobody serves " + path.getKey());
            }
            routes.add(new Route(path.getKey(), owner, slashed(path.getValue()), reader.operations(path.getValue())));
        });
        return new RouteTable(routes);
    }

    private static Set<String> slashed(JsonNode item) {
        Set<String> names = new HashSet<>();
        item.properties().forEach(member -> member.getValue().path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("path")
                    && parameter.path("x-encoded-slash").asBoolean()) {
                names.add(parameter.path("name").asText());
            }
        }));
        return names;
    }

    private Map<String, Operation> operations(JsonNode item) {
        Map<String, Operation> operations = new HashMap<>();
        for (Map.Entry<String, JsonNode> member : item.properties()) {
            if (METHODS.contains(member.getKey())) {
                operations.put(member.getKey().toUpperCase(Locale.ROOT), operation(member.getValue()));
            }
        }
        return operations;
    }

    private Operation operation(JsonNode operation) {
        Set<String> roles = new HashSet<>();
        operation.path("x-roles").forEach(role -> roles.add(role.asText()));
        boolean open = operation.path("x-public").asBoolean();
        if (open && !roles.isEmpty()) {
            throw new IllegalStateException(
                    operation.path("operationId").asText() + " is open to all and yet asks for roles");
        }
        return new Operation(operation.path("operationId").asText(), open, roles, limit(operation));
    }

    private long limit(JsonNode operation) {
        if (operation.path("x-max-body").canConvertToLong()) {
            return operation.path("x-max-body").asLong();
        }
        JsonNode body = operation.path("requestBody");
        if (body.has("$ref")) {
            body = openapi.at(body.path("$ref").asText().substring(1));
        }
        boolean json = true;
        for (Map.Entry<String, JsonNode> content : body.path("content").properties()) {
            json &= content.getKey().contains("json");
        }
        return json ? maxBody : maxUpload;
    }
}
