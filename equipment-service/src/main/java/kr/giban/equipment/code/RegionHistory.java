package kr.giban.equipment.code;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.giban.platform.codes.Code;
import kr.giban.platform.codes.Codes;

/** Which codes were, are and will be the same region. */
@ApplicationScoped
public class RegionHistory {
    private final Codes codes;

    public RegionHistory(Codes codes) {
        this.codes = codes;
    }

    /** The code of the day for each code that a region had before it or was to have after it, itself included. */
    public Map<String, String> codesOf(LocalDate day) {
        Map<String, String> current = new TreeMap<>();
        List<Code> valid = codes.list(CodeLists.REGIONS, day);
        for (Code region : valid) {
            neighbor(region, "predecessor", current);
            neighbor(region, "successor", current);
        }
        valid.forEach(region -> current.put(region.code(), region.code()));
        return current;
    }

    /** All codes of the regions that any of the codes names. */
    public Set<String> all(Collection<String> regions, LocalDate day) {
        Map<String, String> current = codesOf(day);
        Set<String> wanted = new TreeSet<>(regions);
        regions.forEach(region -> wanted.add(current.getOrDefault(region, region)));
        current.forEach((code, today) -> {
            if (wanted.contains(today)) {
                wanted.add(code);
            }
        });
        return wanted;
    }

    private static void neighbor(Code region, String name, Map<String, String> current) {
        JsonNode other = region.attributes().get(name);
        if (other != null && other.isTextual()) {
            current.put(other.textValue(), region.code());
        }
    }
}
