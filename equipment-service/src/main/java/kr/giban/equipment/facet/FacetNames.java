package kr.giban.equipment.facet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.giban.equipment.code.CodeLists;
import kr.giban.equipment.item.CostBand;
import kr.giban.equipment.item.ItemState;
import kr.giban.equipment.item.ItemWords;
import kr.giban.equipment.item.Sharing;
import kr.giban.platform.codes.Code;
import kr.giban.platform.codes.Codes;
import org.jdbi.v3.core.Handle;

/** What the keys of a day are called, and what follows from a class or a center. */
final class FacetNames {
    /** A center by its code, and the region it lies in. */
    private record Center(String code, String nameKo, String nameEn, String region) {}

    private record Path(String major, String sub, String small) {}

    private static final Comparator<Facets.Bucket> MOST_FIRST =
            Comparator.comparingLong(Facets.Bucket::items).reversed().thenComparing(Facets.Bucket::key);

    private final Map<String, Center> centers = new HashMap<>();
    private final Map<String, Path> classes = new HashMap<>();
    private final Map<String, Code> classNames = new HashMap<>();
    private final Map<String, Code> regionNames = new HashMap<>();
    private final Map<String, String> regionOfDay;
    private final List<CostBand> bands;

    FacetNames(Handle handle, Codes codes, LocalDate day, Map<String, String> regionOfDay, List<CostBand> bands) {
        this.regionOfDay = regionOfDay;
        this.bands = bands;
        codes.list(CodeLists.CLASSES, day).forEach(code -> classNames.put(code.code(), code));
        codes.list(CodeLists.REGIONS, day).forEach(code -> regionNames.put(code.code(), code));
        handle.createQuery("SELECT id::text AS id, code, name_ko, name_en, region_code FROM center")
                .map((row, context) -> centers.put(
                        row.getString("id"),
                        new Center(
                                row.getString("code"),
                                row.getString("name_ko"),
                                row.getString("name_en"),
                                row.getString("region_code"))))
                .list();
        handle.createQuery("SELECT code, major, sub, small FROM equipment_class_path(:day)")
                .bind("day", day)
                .map((row, context) -> classes.put(
                        row.getString("code"),
                        new Path(row.getString("major"), row.getString("sub"), row.getString("small"))))
                .list();
    }

    /** The buckets of a property, in the order in which people look through them. */
    List<Facets.Bucket> buckets(Facets.Name name, Counted counted) {
        Map<String, Long> counts = counted.by(name.property());
        return switch (name) {
            case CLASS_MAJOR -> classes(counts, path -> path.major());
            case CLASS_SUB -> classes(counts, path -> path.sub());
            case CLASS_SMALL -> classes(counts, path -> path.small());
            case REGION -> named(merged(counts, this::region), regionNames);
            case CENTER -> centers(counts);
            case STATE -> words(counts, ItemState.values());
            case SHARING -> words(counts, Sharing.values());
            case YEAR -> years(counts);
            case COST_BAND -> bands(counts);
        };
    }

    private interface Level {
        String of(Path path);
    }

    private interface Key {
        /** Null where there is none. */
        String of(String stored);
    }

    private List<Facets.Bucket> classes(Map<String, Long> counts, Level level) {
        return named(
                merged(counts, code -> {
                    Path path = classes.get(code);
                    return path == null ? ItemWords.NONE : level.of(path);
                }),
                classNames);
    }

    private String region(String centerId) {
        String stored = centers.get(centerId).region();
        return regionOfDay.getOrDefault(stored, stored);
    }

    private static Map<String, Long> merged(Map<String, Long> counts, Key key) {
        Map<String, Long> merged = new TreeMap<>();
        counts.forEach((stored, items) -> {
            String at = key.of(stored);
            if (at != null) {
                merged.merge(at, items, Long::sum);
            }
        });
        return merged;
    }

    private static List<Facets.Bucket> named(Map<String, Long> counts, Map<String, Code> names) {
        return counts.entrySet().stream()
                .map(entry -> {
                    Code code = names.get(entry.getKey());
                    return code == null
                            ? word(entry.getKey(), entry.getValue())
                            : new Facets.Bucket(code.code(), code.nameKo(), code.nameEn(), entry.getValue());
                })
                .sorted(MOST_FIRST)
                .toList();
    }

    private List<Facets.Bucket> centers(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> {
                    Center center = centers.get(entry.getKey());
                    return new Facets.Bucket(center.code(), center.nameKo(), center.nameEn(), entry.getValue());
                })
                .sorted(MOST_FIRST)
                .toList();
    }

    private static List<Facets.Bucket> words(Map<String, Long> counts, Enum<?>[] values) {
        Map<String, Long> ordered = new LinkedHashMap<>();
        for (Enum<?> value : values) {
            if (counts.containsKey(value.name())) {
                ordered.put(value.name(), counts.get(value.name()));
            }
        }
        counts.forEach(ordered::putIfAbsent);
        return ordered.entrySet().stream()
                .map(entry -> word(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Facets.Bucket word(String key, long items) {
        ItemWords.Word word = ItemWords.of(key);
        return new Facets.Bucket(key, word.ko(), word.en(), items);
    }

    private static List<Facets.Bucket> years(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().equals(ItemWords.NONE)
                        ? word(entry.getKey(), entry.getValue())
                        : new Facets.Bucket(entry.getKey(), entry.getKey() + "년", entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Facets.Bucket::key).reversed())
                .toList();
    }

    private List<Facets.Bucket> bands(Map<String, Long> counts) {
        Map<Integer, Facets.Bucket> ordered = new TreeMap<>();
        counts.forEach((band, items) -> {
            if (band.equals(ItemWords.NONE)) {
                ordered.put(bands.size(), word(band, items));
            } else {
                int place = Integer.parseInt(band);
                String key = bands.get(place).key();
                ordered.put(place, new Facets.Bucket(key, key, key, items));
            }
        });
        return List.copyOf(ordered.values());
    }
}
