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
import java.util.stream.Stream;
import kr.giban.equipment.code.CodeLists;
import kr.giban.equipment.item.ItemState;
import kr.giban.equipment.item.ItemWords;
import kr.giban.equipment.item.Sharing;
import kr.giban.platform.codes.Codes;
import org.jdbi.v3.core.Jdbi;

/** All keys of a dimension, also those under which there is nothing. */
@ApplicationScoped
class MatrixKeys {
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
        more.forEach(key -> keys.add(word(key)));
        return keys;
    }

    private List<Matrix.Key> known(Dimension dimension, MatrixQuery query, Set<String> seen) {
        return switch (dimension) {
            case CLASS -> classes(query.level(), query.asOf().day());
            case REGION ->
                codes.list(CodeLists.REGIONS, query.asOf().day()).stream()
                        .map(c -> new Matrix.Key(c.code(), c.nameKo(), c.nameEn()))
                        .toList();
            case CENTER -> centers(query.asOf());
            case STATE -> words(ItemState.values());
            case SHARING -> words(Sharing.values());
            case YEAR -> years(seen);
        };
    }

    private static List<Matrix.Key> words(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> word(value.name())).toList();
    }

    private static Matrix.Key word(String key) {
        ItemWords.Word word = ItemWords.of(key);
        return new Matrix.Key(key, word.ko(), word.en());
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

    private List<Matrix.Key> centers(AsOf asOf) {
        String sql = asOf.isPast()
                ? "SELECT code, name_ko, name_en FROM center_version WHERE since <= :at AND until > :at ORDER BY code"
                : "SELECT code, name_ko, name_en FROM center ORDER BY code";
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bindMap(asOf.moment().map(at -> Map.of("at", at)).orElse(Map.of()))
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
