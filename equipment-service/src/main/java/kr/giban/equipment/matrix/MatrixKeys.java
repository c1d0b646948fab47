package kr.giban.equipment.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.giban.equipment.code.CodeLists;
import kr.giban.equipment.item.ItemSelection;
import kr.giban.equipment.item.ItemState;
import kr.giban.equipment.item.ItemWords;
import kr.giban.equipment.item.Sharing;
import kr.giban.platform.codes.Codes;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/** All keys of a dimension that the filter leaves, also those under which there is nothing. */
@ApplicationScoped
class MatrixKeys {
    private final Codes codes;
    private final Jdbi jdbi;

    MatrixKeys(Codes codes, Jdbi jdbi) {
        this.codes = codes;
        this.jdbi = jdbi;
    }

    /** The keys of a dimension, and after them those that only the cells have. */
    List<Matrix.Key> of(Dimension dimension, MatrixQuery query, ItemSelection selection, Set<String> seen) {
        List<Matrix.Key> keys = new ArrayList<>(known(dimension, query, selection, seen));
        TreeSet<String> more = new TreeSet<>(seen);
        keys.forEach(key -> more.remove(key.key()));
        more.forEach(key -> keys.add(word(key)));
        return keys;
    }

    private List<Matrix.Key> known(Dimension dimension, MatrixQuery query, ItemSelection selection, Set<String> seen) {
        return switch (dimension) {
            case CLASS -> classes(query.level(), query.asOf().day(), selection);
            case REGION ->
                codes.list(CodeLists.REGIONS, query.asOf().day()).stream()
                        .filter(c -> asked(selection.named("regions")).test(c.code()))
                        .map(c -> new Matrix.Key(c.code(), c.nameKo(), c.nameEn()))
                        .toList();
            case CENTER -> centers(query.asOf(), selection);
            case STATE -> words(ItemState.values(), selection.named("states"));
            case SHARING -> words(Sharing.values(), selection.named("sharing"));
            case YEAR -> years(selection.named("years"), seen);
        };
    }

    /** Every value where a filter names none. */
    private static Predicate<String> asked(Optional<Collection<String>> wanted) {
        return value -> wanted.map(some -> some.contains(value)).orElse(true);
    }

    private static List<Matrix.Key> words(Enum<?>[] values, Optional<Collection<String>> wanted) {
        return Arrays.stream(values)
                .map(Enum::name)
                .filter(asked(wanted))
                .map(MatrixKeys::word)
                .toList();
    }

    private static Matrix.Key word(String key) {
        ItemWords.Word word = ItemWords.of(key);
        return new Matrix.Key(key, word.ko(), word.en());
    }

    /** Of what a filter names the classes of the level: those below it, itself, or the one above it. */
    private List<Matrix.Key> classes(ClassLevel level, LocalDate day, ItemSelection selection) {
        Map<String, Matrix.Key> names = new TreeMap<>();
        codes.list(CodeLists.CLASSES, day)
                .forEach(c -> names.put(c.code(), new Matrix.Key(c.code(), c.nameKo(), c.nameEn())));
        String sql =
                "SELECT DISTINCT p.%1$s FROM equipment_class_path(:day) p WHERE p.%1$s IS NOT NULL AND %2$s ORDER BY 1"
                        .formatted(level.column(), selection.whereOfClasses());
        return jdbi.withHandle(handle -> bind(handle.createQuery(sql), selection)
                .bind("day", day)
                .mapTo(String.class)
                .map(names::get)
                .list());
    }

    private List<Matrix.Key> centers(AsOf asOf, ItemSelection selection) {
        String sql = "SELECT c.code, c.name_ko, c.name_en FROM "
                + (asOf.isPast() ? "center_version c WHERE c.since <= :at AND c.until > :at" : "center c WHERE TRUE")
                + " AND " + selection.whereOfCenters() + " ORDER BY c.code";
        return jdbi.withHandle(handle -> bind(handle.createQuery(sql), selection)
                .bindMap(asOf.moment().map(at -> Map.of("at", at)).orElse(Map.of()))
                .map((row, context) -> new Matrix.Key(row.getString(1), row.getString(2), row.getString(3)))
                .list());
    }

    /** The conditions that ask for nothing of the keys have values too. */
    private static Query bind(Query statement, ItemSelection selection) {
        statement.configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true));
        selection.values().forEach(statement::bind);
        selection.arrays().forEach((name, texts) -> statement.bindArray(name, String.class, texts));
        return statement;
    }

    /** Those that are asked for; or else every year from the first to the last, those without an item too. */
    private static List<Matrix.Key> years(Optional<Collection<String>> wanted, Set<String> seen) {
        List<Integer> years = wanted.orElse(seen).stream()
                .filter(key -> !key.equals(Dimension.NONE))
                .map(Integer::valueOf)
                .distinct()
                .sorted()
                .toList();
        Stream<Integer> shown = wanted.isPresent() || years.isEmpty()
                ? years.stream()
                : Stream.iterate(years.get(0), year -> year <= years.get(years.size() - 1), year -> year + 1);
        return shown.map(year -> new Matrix.Key(year.toString(), year + "년", year.toString()))
                .toList();
    }
}
