package kr.giban.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Joins the problem codes of all programs; one code has one meaning. */
final class Problems {
    private final SortedMap<String, JsonNode> entries = new TreeMap<>();
    private final Map<String, String> owners = new HashMap<>();

    void add(String owner, JsonNode problems) {
        for (Map.Entry<String, JsonNode> problem : problems.properties()) {
            JsonNode other = entries.putIfAbsent(problem.getKey(), problem.getValue());
            String first = owners.putIfAbsent(problem.getKey(), owner);
            if (other != null && !other.equals(problem.getValue())) {
                throw new MergeFailure(
                        "problem " + problem.getKey() + " means one thing in " + first + " and another in " + owner);
            }
        }
    }

    SortedMap<String, JsonNode> entries() {
        return entries;
    }
}
