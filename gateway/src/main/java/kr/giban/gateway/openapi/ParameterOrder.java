package kr.giban.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Has an operation name what stands in its path first, in the path's order, and the rest as it came: clients that are made
 * from the document ask for it in this order, and two identifiers the other way round would go unnoticed.
 */
final class ParameterOrder {
    private ParameterOrder() {}

    static void apply(String path, ObjectNode operation) {
        if (operation.has("parameters")) {
            List<JsonNode> ordered = StreamSupport.stream(
                            operation.path("parameters").spliterator(), false)
                    .sorted(Comparator.comparingInt(parameter -> place(path, parameter)))
                    .toList();
            operation.putArray("parameters").addAll(ordered);
        }
    }

    private static int place(String path, JsonNode parameter) {
        return parameter.path("in").asText().equals("path")
                ? path.indexOf("{" + parameter.path("name").asText() + "}")
                : path.length();
    }
}
