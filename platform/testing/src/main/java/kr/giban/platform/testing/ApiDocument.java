package kr.giban.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The OpenAPI document as the generated tests read it. */
public record ApiDocument(JsonNode root) {
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    public static ApiDocument parse(String json) {
        try {
            return new ApiDocument(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All operations, by path and method. */
    public List<ApiOperation> operations() {
        List<ApiOperation> all = new ArrayList<>();
        root.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> VERBS.contains(entry.getKey()))
                .forEach(entry -> all.add(
                        new ApiOperation(entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), entry.getValue()))));
        all.sort(Comparator.comparing(ApiOperation::path).thenComparing(ApiOperation::method));
        return all;
    }

    /** The schema of an operation's JSON body, references followed. */
    public JsonNode bodySchema(ApiOperation operation) {
        JsonNode schema = operation
                .node()
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        while (schema.has("$ref")) {
            schema = root.at(schema.path("$ref").asText().substring(1));
        }
        return schema;
    }
}
