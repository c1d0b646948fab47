package kr.giban.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the gateway itself answers, whatever the service: the responses of its base document, each with the operations that
 * it is added to ({@code x-of}: every, secured, body, or none) and its status. Where a service describes an answer in just
 * those words, it refers to the same component, which keeps the document small.
 *
 * <p>Headers that are marked too are on every other answer.
 */
final class GatewayAnswers {
    /** Whose the components of the base document are. */
    static final String OWNER = "gateway";

    private static final String STATUS = "x-status";
    private static final String OF = "x-of";

    private record Shared(String status, String of, JsonNode response, JsonNode reference) {}

    private final List<Shared> answers = new ArrayList<>();
    private final ObjectNode headers;

    /**
     * @param base the gateway's own document
     * @param references as its references stand in the merged document
     */
    GatewayAnswers(ObjectNode base, References references) {
        this.headers = base.objectNode();
        base.at("/components/responses")
                .properties()
                .forEach(entry -> answers.add(new Shared(
                        entry.getValue().path(STATUS).asText(),
                        entry.getValue().path(OF).asText(),
                        references.in(entry.getValue()),
                        references.in(reference(base, "responses", entry.getKey())))));
        base.at("/components/headers").properties().forEach(entry -> {
            if (entry.getValue().has(OF)) {
                headers.set(entry.getKey(), references.in(reference(base, "headers", entry.getKey())));
            }
        });
    }

    /** The gateway's components as they are merged: without the marks that steer this. */
    static ServiceDocument components(ObjectNode base) {
        ObjectNode root = base.deepCopy();
        for (JsonNode section : root.path("components")) {
            section.forEach(component -> ((ObjectNode) component).remove(List.of(STATUS, OF)));
        }
        return new ServiceDocument(OWNER, root);
    }

    void complete(ObjectNode operation) {
        Map<String, JsonNode> responses = new TreeMap<>();
        operation.path("responses").properties().forEach(entry -> responses.put(entry.getKey(), entry.getValue()));
        for (Shared answer : answers) {
            JsonNode own = responses.get(answer.status());
            if (own == null ? isOf(answer, operation) : saysNoMore(own, answer.response())) {
                responses.put(answer.status(), answer.reference());
            }
        }
        responses.values().forEach(this::addHeaders);
        operation.putObject("responses").setAll(responses);
    }

    private static boolean isOf(Shared answer, JsonNode operation) {
        return switch (answer.of()) {
            case "every" -> true;
            case "secured" -> !operation.path("x-public").asBoolean();
            case "body" -> operation.has("requestBody");
            default -> false;
        };
    }

    private static boolean saysNoMore(JsonNode own, JsonNode shared) {
        if (own.has("$ref") || own.has("headers") || own.has("links")) {
            return false;
        }
        boolean sameWords = own.path("content").equals(shared.path("content"))
                && own.path("description").equals(shared.path("description"));
        return sameWords || own.path("content").isEmpty();
    }

    private void addHeaders(JsonNode response) {
        if (response instanceof ObjectNode own && !own.has("$ref") && !headers.isEmpty()) {
            ObjectNode all = own.withObject("/headers");
            headers.properties().forEach(header -> {
                if (!all.has(header.getKey())) {
                    all.set(header.getKey(), header.getValue());
                }
            });
        }
    }

    private static JsonNode reference(ObjectNode base, String section, String name) {
        return base.objectNode().put("$ref", "#/components/" + section + "/" + name);
    }
}
