package kr.giban.gateway.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Compares two merged documents: operations, security schemes and problem codes. */
public final class DocumentComparison {
    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private record Found(String path, JsonNode item, JsonNode operation) {}

    private final JsonNode before;
    private final JsonNode after;
    private final Changes changes = new Changes();

    private DocumentComparison(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** All differences that clients can notice; texts are none. */
    public static List<Change> between(JsonNode before, JsonNode after) {
        DocumentComparison comparison = new DocumentComparison(before, after);
        comparison.operations();
        comparison.schemes();
        comparison.problems();
        return comparison.changes.all();
    }

    private void operations() {
        Map<String, Found> older = operations(before);
        Map<String, Found> newer = operations(after);
        Pointers was = new Pointers(before);
        Pointers is = new Pointers(after);
        SchemaComparison schemas = new SchemaComparison(was, is, changes);
        older.forEach((key, operation) -> {
            String place = key.substring(0, key.indexOf(' ') + 1) + operation.path();
            Found now = newer.get(key);
            if (now == null) {
                changes.breaking(place, "operation removed");
                return;
            }
            if (!now.path().equals(operation.path())) {
                changes.breaking(place, "parameters of the path are named " + now.path());
            }
            new ParameterComparison(place, was, is, schemas, changes)
                    .compare(operation.item(), operation.operation(), now.item(), now.operation());
            new OperationComparison(place, was, is, schemas, changes).compare(operation.operation(), now.operation());
        });
        newer.forEach((key, operation) -> {
            if (!older.containsKey(key)) {
                changes.compatible(key.substring(0, key.indexOf(' ') + 1) + operation.path(), "operation added");
            }
        });
    }

    /** By method and path, whatever the parameters in it are called. */
    private static Map<String, Found> operations(JsonNode document) {
        Map<String, Found> operations = new TreeMap<>();
        document.path("paths").properties().forEach(path -> METHODS.stream()
                .filter(path.getValue()::has)
                .forEach(method -> operations.put(
                        method.toUpperCase(Locale.ROOT) + " " + path.getKey().replaceAll("\\{[^}]*}", "{}"),
                        new Found(
                                path.getKey(), path.getValue(), path.getValue().path(method)))));
        return operations;
    }

    private void schemes() {
        JsonNode newer = after.at("/components/securitySchemes");
        before.at("/components/securitySchemes").properties().forEach(scheme -> {
            JsonNode now = newer.path(scheme.getKey());
            for (String part : List.of("type", "scheme", "in", "name", "flows", "openIdConnectUrl")) {
                if (!scheme.getValue().path(part).equals(now.path(part))) {
                    changes.breaking("security scheme " + scheme.getKey(), "has another " + part);
                }
            }
        });
    }

    /** Clients decide by the code. */
    private void problems() {
        JsonNode newer = after.path("x-problems");
        before.path("x-problems").properties().forEach(problem -> {
            JsonNode now = newer.path(problem.getKey());
            String place = "problem " + problem.getKey();
            if (now.isMissingNode()) {
                changes.breaking(place, "removed");
            } else if (!now.path("status").equals(problem.getValue().path("status"))) {
                changes.breaking(
                        place, "status was " + problem.getValue().path("status") + ", is " + now.path("status"));
            }
        });
    }
}
