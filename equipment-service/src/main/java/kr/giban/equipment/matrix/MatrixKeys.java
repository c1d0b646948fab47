package kr.giban.equipment.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.giban.equipment.code.CodeLists;
import kr.giban.equipment.item.ItemState;
import kr.giban.equipment.item.Sharing;
import kr.giban.platform.codes.Codes;
import org.jdbi.v3.core.Jdbi;

/** All keys of a dimension, also those under which there is nothing. */
@ApplicationScoped
class MatrixKeys {
    private static final Map<String, Matrix.Key> WORDS = Stream.of(
                    new Matrix.Key(ItemState.IN_USE.name(), "활용", "In use"),
                    new Matrix.Key(ItemState.UNDERUSED.name(), "저활용", "Underused"),
                    new Matrix.Key(ItemState.IDLE.name(), "유휴", "Idle"),
                    new Matrix.Key(ItemState.RETIRED.name(), "불용", "Retired"),
                    new Matrix.Key(Sharing.SOLE.name(), "단독활용", "Sole use"),
                    new Matrix.Key(Sharing.JOINT_ALLOWED.name(), "공동활용허용", "Joint use allowed"),
                    new Matrix.Key(Sharing.JOINT_SERVICE.name(), "공동활용서비스", "Joint-use service"),
                    new Matrix.Key(Dimension.NONE, "미분류", "Not given"))
            .collect(Collectors.toMap(Matrix.Key::key, k -> k));

    private final Codes codes;
    private final Jdbi jdbi;

    MatrixKeys(Codes codes, Jdbi jdbi) {
        this.codes = codes;
        this.jdbi = jdbi;
    }

    /** The keys of a dimension, and after them those that only the cells have. */
    List<Matrix.Key> of(Dimension dimension, MatrixQuery query, Set<String> seen) {
        List<Matrix.Key> keys = new ArrayList<>(known(dimension, query, seen));
        TreeSet<String> more = new TreeSet<>(seen);
        keys.forEach(key -> more.remove(key.key()));
        more.forEach(key -> keys.add(WORDS.getOrDefault(key, new Matrix.Key(key, key, key))));
        return keys;
    }

    private List<Matrix.Key> known(Dimension dimension, MatrixQuery query, Set<String> seen) {
        return switch (dimension) {
            case CLASS -> classes(query.level(), query.asOf());
            case REGION ->
                codes.list(CodeLists.REGIONS, query.asOf()).stream()
                        .map(c -> new Matrix.Key(c.code(), c.nameKo(), c.nameEn()))
                        .toList();
            case CENTER -> centers();
            case STATE -> words(ItemState.values());
            case SHARING -> words(Sharing.values());
            case YEAR -> years(seen);
        };
    }

    private static List<Matrix.Key> words(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> WORDS.get(value.name())).toList();
    }

    private List<Matrix.Key> classes(ClassLevel level, LocalDate day) {
        Map<String, Matrix.Key> names = new TreeMap<>();
        codes.list(CodeLists.CLASSES, day)
                .forEach(c -> names.put(c.code(), new Matrix.Key(c.code(), c.nameKo(), c.nameEn())));
        String sql = "SELECT DISTINCT %1$s FROM equipment_class_path(:day) WHERE %1$s IS NOT NULL ORDER BY 1"
                .formatted(level.column());
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("day", day)
                .mapTo(String.class)
                .map(names::get)
                .list());
    }

    private List<Matrix.Key> centers() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT code, name_ko, name_en FROM center ORDER BY code")
                .map((row, context) -> new Matrix.Key(row.getString(1), row.getString(2), row.getString(3)))
                .list());
    }

    /** Every year from the first to the last, those without an item too. */
    private static List<Matrix.Key> years(Set<String> seen) {
        List<Integer> years = seen.stream()
                .filter(key -> !key.equals(Dimension.NONE))
                .map(Integer::valueOf)
                .sorted()
                .toList();
        return years.isEmpty()
                ? List.of()
                : Stream.iterate(years.get(0), year -> year <= years.get(years.size() - 1), year -> year + 1)
                        .map(year -> new Matrix.Key(year.toString(), year + "년", year.toString()))
                        .toList();
    }
}
