package kr.giban.platform.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The OpenAPI document as the generated tests read it. */
public record ApiDocument(JsonNode root) {
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    /** The document of the application under test. */
    public static ApiDocument ofApplication() {
        return parse(given().queryParam("format", "json").get("/q/openapi").asString());
    }

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
        return followed(schema);
    }

    /** The schema of an object's member, references followed, but for the null that may stand in its place. */
    public JsonNode member(JsonNode object, String name) {
        JsonNode member = object.path("properties").path(name);
        for (JsonNode choice : member.path("anyOf")) {
            if (!hasType(choice, "null")) {
                return followed(choice);
            }
        }
        return followed(member);
    }

    /** Whether null may stand in place of an object's member. */
    public boolean takesNull(JsonNode object, String name) {
        JsonNode member = object.path("properties").path(name);
        boolean chosen = StreamSupport.stream(member.path("anyOf").spliterator(), false)
                .anyMatch(choice -> hasType(choice, "null"));
        return chosen || hasType(member, "null");
    }

    /** Whether a schema names the type, alone or among others. */
    public static boolean hasType(JsonNode schema, String type) {
        JsonNode types = schema.path("type");
        return types.asText().equals(type)
                || StreamSupport.stream(types.spliterator(), false)
                        .anyMatch(one -> one.asText().equals(type));
    }

    private JsonNode followed(JsonNode schema) {
        JsonNode at = schema;
        while (at.has("$ref")) {
            at = root.at(at.path("$ref").asText().substring(1));
        }
        return at;
    }
}
