package kr.giban.equipment.intake.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The first line of a file, understood.
 *
 * @param texts as they stand there
 * @param columns what each is; null for one that is not ours and is passed over
 * @param units how many won a bare number counts for, where a header says it
 */
public record Header(List<String> texts, List<Column> columns, Map<Column, Long> units) {
    private static final String UNMATCHED = "mapping-unmatched";
    private static final String RETIREMENT = "retirementKind";

    /**
     * Reads a header.
     *
     * @param mapping headers of the file's own to field names, which come before the known ones: a header that is known and
     *     leads to one of these fields, too, is passed over; and so is one that is mapped to null
     */
    public static Header of(List<String> texts, Map<String, String> mapping) {
        mustBeBounded(texts);
        Map<String, Optional<Column>> own = own(mapping);
        mustMatch(texts, mapping);
        List<Column> columns = new ArrayList<>();
        Map<Column, Long> units = new EnumMap<>(Column.class);
        for (String text : texts) {
            Column column = column(text, own);
            if (column != null && columns.contains(column)) {
                throw new UnreadableFileException(
                        "column-twice", Map.of("header", Bounds.shown(text), "field", column.field()));
            }
            columns.add(column);
            if (column != null) {
                units.put(column, Units.of(text));
            }
        }
        if (!columns.contains(Column.ASSET_NO)) {
            throw new UnreadableFileException(
                    "header-unknown", Map.of("header", Bounds.shown(String.join(", ", texts))));
        }
        return new Header(List.copyOf(texts), columns, units);
    }

    private static Column column(String text, Map<String, Optional<Column>> own) {
        Optional<Column> known = Column.ofHeader(text).filter(column -> !own.containsValue(Optional.of(column)));
        return own.getOrDefault(Column.plain(text), known).orElse(null);
    }

    /** What was to be mapped and is not there would be missing from every row, and nobody would be told. */
    private static void mustMatch(List<String> texts, Map<String, String> mapping) {
        Set<String> there = texts.stream().map(Column::plain).collect(Collectors.toSet());
        String unmatched = mapping.keySet().stream()
                .filter(header -> !there.contains(Column.plain(header)))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!unmatched.isEmpty()) {
            throw new UnreadableFileException(
                    UNMATCHED,
                    Map.of("header", Bounds.shown(unmatched), "headers", Bounds.shown(String.join(", ", texts))));
        }
    }

    private static void mustBeBounded(List<String> texts) {
        if (texts.size() > Bounds.COLUMNS) {
            throw new UnreadableFileException("too-many-columns", Map.of("max", Bounds.COLUMNS));
        }
        if (texts.stream().mapToInt(String::length).sum() > Bounds.HEADER) {
            throw new UnreadableFileException("header-too-long", Map.of("max", Bounds.HEADER));
        }
    }

    /** How many won a bare number in the column counts for. */
    long unit(Column column) {
        return units.getOrDefault(column, 1L);
    }

    /** What each header that is mapped leads to: a column, or to none. */
    private static Map<String, Optional<Column>> own(Map<String, String> mapping) {
        Map<String, Optional<Column>> own = new TreeMap<>();
        mapping.forEach((header, field) ->
                own.put(Column.plain(header), Optional.ofNullable(field).map(Header::field)));
        return own;
    }

    private static Column field(String name) {
        return Column.ofField(name)
                .orElseThrow(() ->
                        new UnreadableFileException("mapping-unknown", Map.of("field", name, "fields", fields())));
    }

    /** Whether a mapping may lead to all of these: names of fields, or null for none. */
    public static boolean knows(Collection<String> fields) {
        return fields.stream().filter(Objects::nonNull).allMatch(field -> Column.ofField(field)
                .isPresent());
    }

    /** The names that a mapping may lead to. */
    public static String fields() {
        return Arrays.stream(Column.values()).map(Column::field).collect(Collectors.joining(", "));
    }

    /**
     * The header under which a field stands in the file; if it does not, the one under which the column would be known. How an
     * item was retired a file tells in the column of the state.
     */
    public static String textOf(String field, List<String> texts, List<String> fields) {
        int at = fields.indexOf(field);
        if (at >= 0) {
            return texts.get(at);
        }
        if (RETIREMENT.equals(field)) {
            return textOf(Column.REPORTED_STATE.field(), texts, fields);
        }
        return Column.ofField(field).map(Column::usualHeader).orElse(field);
    }
}
