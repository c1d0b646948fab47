package kr.giban.roadmap.gap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The inventory as equipment-service counted it: class by region.
 *
 * @param asOf the date or instant that the count speaks of
 */
record Matrix(String asOf, Set<String> classes, Set<String> regions, Map<Place, Long> counts) {
    record Place(String classCode, String region) {}

    /** Reads what equipment-service answered; null if it is no matrix of classes by regions. */
    static Matrix of(JsonNode answer) {
        if (!answer.path("rows").asText().equals("class")
                || !answer.path("columns").asText().equals("region")
                || !answer.path("cells").isArray()
                || !answer.hasNonNull("asOf")) {
            return null;
        }
        Map<Place, Long> counts = new HashMap<>();
        for (JsonNode cell : answer.path("cells")) {
            Place place =
                    new Place(cell.path("row").asText(), cell.path("column").asText());
            counts.merge(place, cell.path("value").asLong(), Long::sum);
        }
        return new Matrix(
                answer.path("asOf").asText(),
                keys(answer.path("rowKeys")),
                new TreeSet<>(keys(answer.path("columnKeys"))),
                counts);
    }

    /** What has no class or region is counted under a dash; it is nowhere and fills nothing. */
    private static Set<String> keys(JsonNode axis) {
        Set<String> keys = new HashSet<>();
        axis.forEach(key -> keys.add(key.path("key").asText()));
        keys.remove("-");
        return keys;
    }
}
