package kr.giban.local.sample.roadmap;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.giban.local.sample.Resources;
import kr.giban.local.sample.inventory.Cell;

/** What a division needs of an equipment class, region by region. Synthetic. */
public record Need(
        String code, String division, String classCode, String nameKo, String nameEn, List<RegionNeed> regions) {

    /** How many of the class a region needs, and how the sample inventory stands to it. */
    public record RegionNeed(String regionCode, int requiredQuantity, Coverage expected) {}

    /** How what exists stands to what is needed. */
    public enum Coverage {
        BLANK,
        PARTIAL,
        COVERED,
        SURPLUS;

        /** The coverage of a need by so many items. */
        public static Coverage of(long existing, int required) {
            if (existing == 0) {
                return BLANK;
            }
            return existing < required ? PARTIAL : existing == required ? COVERED : SURPLUS;
        }
    }

    private record Line(
            String code,
            String division,
            String classCode,
            String regionCode,
            int requiredQuantity,
            Coverage expected,
            String nameKo,
            String nameEn,
            boolean synthetic) {}

    public static List<Need> load() {
        Map<String, List<Line>> byCode = Resources.rows("needs.csv", Line.class).stream()
                .collect(Collectors.groupingBy(Line::code, LinkedHashMap::new, Collectors.toList()));
        return byCode.values().stream().map(Need::of).toList();
    }

    /** The cells that are needed and empty: the blanks. */
    public Stream<Cell> blanks() {
        return regions.stream()
                .filter(region -> region.expected() == Coverage.BLANK)
                .map(region -> new Cell(classCode, region.regionCode()));
    }

    private static Need of(List<Line> lines) {
        Line first = lines.get(0);
        return new Need(
                first.code(),
                first.division(),
                first.classCode(),
                first.nameKo(),
                first.nameEn(),
                lines.stream()
                        .map(line -> new RegionNeed(line.regionCode(), line.requiredQuantity(), line.expected()))
                        .sorted(Comparator.comparing(RegionNeed::regionCode))
                        .toList());
    }
}
