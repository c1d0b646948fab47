package kr.giban.roadmap.gap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kr.giban.platform.codes.Code;

/**
 * Which region of the day a stored code means: a region whose code has changed is the same region.
 *
 * @param current the code of the day for each code that a region had before it or is to have after it
 */
record Regions(Map<String, String> current) {
    Regions {
        current = Map.copyOf(current);
    }

    /** Out of the regions that are valid on the day, each of which names its neighbors in time. */
    static Regions of(Collection<Code> valid) {
        Map<String, String> current = new HashMap<>();
        for (Code region : valid) {
            neighbor(region, "predecessor", current);
            neighbor(region, "successor", current);
        }
        valid.forEach(region -> current.put(region.code(), region.code()));
        return new Regions(current);
    }

    /** The code of the day; a code that is nobody's neighbor stays what it is. */
    String today(String code) {
        return current.getOrDefault(code, code);
    }

    private static void neighbor(Code region, String name, Map<String, String> current) {
        JsonNode other =
                region.attributes() == null ? null : region.attributes().get(name);
        if (other != null && other.isTextual()) {
            current.put(other.textValue(), region.code());
        }
    }
}
