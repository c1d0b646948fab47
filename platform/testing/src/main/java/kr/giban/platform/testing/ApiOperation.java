package kr.giban.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One operation of the document with its marks. */
public record ApiOperation(String method, String path, JsonNode node) {
    public String id() {
        return node.path("operationId").asText();
    }

    public boolean isPublic() {
        return node.path("x-public").asBoolean();
    }

    public List<String> roles() {
        return texts("x-roles");
    }

    public List<String> tenancyRoles() {
        return texts("x-tenancy-roles");
    }

    /** The status for another organization's caller; 0 if that makes no difference. */
    public int tenancyRefusal() {
        return node.path("x-tenancy-refusal").asInt();
    }

    public boolean needsIfMatch() {
        return node.path("x-etag").asText().equals("required");
    }

    public boolean givesEtag() {
        return node.path("x-etag").asText().equals("read");
    }

    /** Whether it may replace what is there, and then must say what. */
    public boolean isConditional() {
        return node.path("x-etag").asText().equals("conditional");
    }

    public boolean needsKey() {
        return node.path("x-idempotent").asText().equals("key");
    }

    public boolean isCommand() {
        return node.path("x-command").asBoolean();
    }

    public boolean hasJsonBody() {
        return node.path("requestBody").path("content").has("application/json");
    }

    public boolean hasForm() {
        return node.path("requestBody").path("content").has("multipart/form-data");
    }

    public JsonNode example() {
        return node.path("requestBody").path("content").path("application/json").path("example");
    }

    public boolean isList() {
        for (JsonNode parameter : node.path("parameters")) {
            if (parameter.path("name").asText().equals("cursor")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the body is merged into what there is. */
    public boolean isPatch() {
        return method.equals("PATCH");
    }

    public boolean writes() {
        return !method.equals("GET");
    }

    /** Whether an identifier in the path names the resource. */
    public boolean hasPathId() {
        return path.contains("{");
    }

    /** Whether it changes nothing, though it may be a POST for the length of what is asked. */
    public boolean reads() {
        boolean asks =
                method.equals("POST") && node.path("x-idempotent").asText().equals("natural");
        return method.equals("GET") || asks;
    }

    /** The query parameters, by name, each with its own node. */
    public Map<String, JsonNode> queryParameters() {
        Map<String, JsonNode> parameters = new TreeMap<>();
        node.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                parameters.put(parameter.path("name").asText(), parameter);
            }
        });
        return parameters;
    }

    /** In what forms it answers when it succeeds. */
    public List<String> answerTypes() {
        List<String> types = new ArrayList<>();
        node.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> response.getValue()
                        .path("content")
                        .properties()
                        .forEach(content -> types.add(content.getKey())));
        return types;
    }

    private List<String> texts(String mark) {
        List<String> texts = new ArrayList<>();
        node.path(mark).forEach(item -> texts.add(item.asText()));
        return texts;
    }

    @Override
    public String toString() {
        return method + " " + path + " " + id();
    }
}
