package kr.giban.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Joins the problem codes of all programs; one code has one meaning. */
final class Problems {
    private static final List<String> ORDER = List.of("status", "title", "detail", "help");

    private final SortedMap<String, JsonNode> entries = new TreeMap<>();
    private final Map<String, String> owners = new HashMap<>();

    void add(String owner, JsonNode problems) {
        for (Map.Entry<String, JsonNode> problem : problems.properties()) {
            JsonNode other = entries.putIfAbsent(problem.getKey(), inOrder(problem.getValue()));
            String first = owners.putIfAbsent(problem.getKey(), owner);
            if (other != null && !other.equals(problem.getValue())) {
                throw new MergeFailure(
                        "problem " + problem.getKey() + " means one thing in " + first + " and another in " + owner);
            }
        }
    }

    /** The services' builds write the members in any order, each time another. */
    private static JsonNode inOrder(JsonNode problem) {
        ObjectNode ordered = ((ObjectNode) problem).objectNode();
        ORDER.stream().filter(problem::has).forEach(member -> ordered.set(member, problem.get(member)));
        return ordered.setAll((ObjectNode) problem);
    }

    SortedMap<String, JsonNode> entries() {
        return entries;
    }
}
