package kr.giban.equipment.intake.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The first line of a file, understood.
 *
 * @param texts as they stand there
 * @param columns what each is; null for one that is not ours and is passed over
 * @param costUnit how many won a bare number under the cost counts for
 */
public record Header(List<String> texts, List<Column> columns, long costUnit) {
    private static final Set<String> RETIREMENT = Set.of("retirementKind", "retirementReason", "retiredOn");

    /**
     * Reads a header.
     *
     * @param mapping headers of the file's own to field names, which come before the known ones
     */
    public static Header of(List<String> texts, Map<String, String> mapping) {
        Map<String, Column> own = own(mapping);
        List<Column> columns = new ArrayList<>();
        long unit = 1;
        for (String text : texts) {
            Column column = Optional.ofNullable(own.get(Column.plain(text)))
                    .or(() -> Column.ofHeader(text))
                    .orElse(null);
            if (column != null && columns.contains(column)) {
                throw new UnreadableFileException("column-twice", Map.of("header", text, "field", column.field()));
            }
            columns.add(column);
            unit = column == Column.COST_KRW ? Units.of(text) : unit;
        }
        if (!columns.contains(Column.ASSET_NO)) {
            throw new UnreadableFileException("header-unknown", Map.of("header", String.join(", ", texts)));
        }
        return new Header(List.copyOf(texts), columns, unit);
    }

    private static Map<String, Column> own(Map<String, String> mapping) {
        Map<String, Column> own = new TreeMap<>();
        mapping.forEach((header, field) -> own.put(
                Column.plain(header),
                Column.ofField(field)
                        .orElseThrow(() -> new UnreadableFileException(
                                "mapping-unknown", Map.of("field", field, "fields", fields())))));
        return own;
    }

    /** Whether all of these are names that a mapping may lead to. */
    public static boolean knows(Collection<String> fields) {
        return fields.stream().allMatch(field -> Column.ofField(field).isPresent());
    }

    /** The names that a mapping may lead to. */
    public static String fields() {
        return Arrays.stream(Column.values()).map(Column::field).collect(Collectors.joining(", "));
    }

    /**
     * The header under which a field stands in the file; if it does not, the one under which the column would be known. Of a
     * retirement a file tells in the column of the state.
     */
    public static String textOf(String field, List<String> texts, List<String> fields) {
        int at = fields.indexOf(field);
        if (at >= 0) {
            return texts.get(at);
        }
        if (RETIREMENT.contains(field)) {
            return textOf(Column.REPORTED_STATE.field(), texts, fields);
        }
        return Column.ofField(field).map(Column::usualHeader).orElse(field);
    }
}
