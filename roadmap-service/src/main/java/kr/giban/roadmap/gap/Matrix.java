package kr.giban.roadmap.gap;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The inventory as equipment-service counted it: class by region, each item under its own class, whatever its level.
 *
 * @param asOf the day whose codes it speaks in
 */
record Matrix(LocalDate asOf, Set<String> classes, Set<String> regions, Map<Place, Long> counts) {
    /** How equipment-service must count: by any coarser or finer level it would leave out items of other levels. */
    static final String LEVEL = "own";

    record Place(String classCode, String region) {}

    /** Reads what equipment-service answered; null if it is no matrix of classes by regions. */
    static Matrix of(JsonNode answer) {
        if (!answer.path("rows").asText().equals("class")
                || !answer.path("columns").asText().equals("region")
                || !answer.path("level").asText().equals(LEVEL)
                || !answer.path("cells").isArray()) {
            return null;
        }
        LocalDate asOf = day(answer.path("asOf").asText());
        if (asOf == null) {
            return null;
        }
        Map<Place, Long> counts = new HashMap<>();
        for (JsonNode cell : answer.path("cells")) {
            Place place =
                    new Place(cell.path("row").asText(), cell.path("column").asText());
            counts.merge(place, cell.path("value").asLong(), Long::sum);
        }
        return new Matrix(asOf, keys(answer.path("rowKeys")), new TreeSet<>(keys(answer.path("columnKeys"))), counts);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** What has no class or region is counted under a dash; it is nowhere and fills nothing. */
    private static Set<String> keys(JsonNode axis) {
        Set<String> keys = new HashSet<>();
        axis.forEach(key -> keys.add(key.path("key").asText()));
        keys.remove("-");
        return keys;
    }
}
