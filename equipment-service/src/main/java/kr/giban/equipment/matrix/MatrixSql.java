package kr.giban.equipment.matrix;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.giban.equipment.item.ItemSelection;

/**
 * The one statement that counts a matrix, from what was counted when items changed or, where that does not tell, item by item.
 * Items are first counted by the plain columns that the keys come from, so that the keys are made of some thousands of counts
 * and not of a million items.
 */
final class MatrixSql {
    private static final Map<String, Integer> TALLIED =
            Map.of("center_id", 8, "class_code", 4, "sharing", 2, "acquired_on", 1);
    /** Those that are counted by few things first: what a center has of each year is the most. */
    private static final List<Integer> KINDS = List.of(9, 12, 10, 5, 3, 6);

    private static final String CENTER = "center_id";

    private static final String NOW = "equipment_item";
    private static final String DIARIES =
            "LEFT JOIN usage_year y ON y.item_id = i.id AND y.year = :ofYear AND y.records > 0";
    /** What was entered by mistake counts nowhere; in what was counted it has a state of its own. */
    private static final String NO_MISTAKES = " AND i.retirement_kind IS DISTINCT FROM 'ENTERED_BY_MISTAKE'";
    /** The items of a moment: those that have not changed since, and what was kept of the others. */
    private static final String PAST = """
            (SELECT center_id, class_code, reported_state, sharing, acquired_on, cost_krw, utilization_percent
            FROM equipment_counted WHERE since <= :at AND reported_state <> 'MISTAKEN'
            UNION ALL
            SELECT center_id, class_code, reported_state, sharing, acquired_on, cost_krw, utilization_percent
            FROM equipment_counted_before WHERE since <= :at AND until > :at AND reported_state <> 'MISTAKEN')""";

    private static final String CENTERS_PAST = """
            (SELECT center_id AS id, code, technopark_code, region_code, latitude, longitude
            FROM center_version WHERE since <= :at AND until > :at)""";

    private static final String CLASSES = "LEFT JOIN equipment_class_path(:day) p ON p.code = i.class_code";

    private static final String REGIONS =
            "LEFT JOIN unnest(:regionCodes, :regionCurrent) AS r (code, current) ON r.code = c.region_code\n";

    private MatrixSql() {}

    static String of(MatrixQuery query, ItemSelection selection) {
        Set<String> columns = columns(query, selection);
        boolean itemByItem = query.asOf().isPast() || query.year().isPresent() || !selection.isTallied();
        int kind = itemByItem ? 0 : kind(columns);
        // Each group of items is a cell then, and thousands of cells need not be grouped again by what they are called.
        boolean cells = columns.size() == 2
                && query.rows().isPlain(query.level())
                && query.columns().isPlain(query.level());
        String sum = cells ? "" : "sum";
        return """
                SELECT %s AS row_key, %s AS column_key, %s(i.items) AS items, %s AS value
                FROM %s i
                %s%s
                WHERE %s
                %s
                """.formatted(
                        query.rows().key(query.level()),
                        query.columns().key(query.level()),
                        sum,
                        query.measure().expression(sum),
                        kind > 0 ? tallied(columns, query, selection, kind) : counted(columns, query, selection),
                        columns.contains(CENTER) ? centers(query) : "",
                        query.shows(Dimension.CLASS) ? CLASSES : "",
                        selection.whereOfCenters(),
                        cells ? "AND i.items > 0" : "GROUP BY 1, 2 HAVING sum(i.items) > 0");
    }

    /** Those that the keys are made of, and those that the filter asks for: counts must have both. */
    private static Set<String> columns(MatrixQuery query, ItemSelection selection) {
        Set<String> columns = new TreeSet<>();
        columns.add(query.rows().column());
        columns.add(query.columns().column());
        if (selection.needsCenters()) {
            columns.add(CENTER);
        }
        TALLIED.keySet().stream().filter(selection::names).forEach(columns::add);
        return columns;
    }

    /** By what the counts that have all of the columns are not counted, the fewest of them; 0 if there are none. */
    private static int kind(Set<String> columns) {
        int needed = columns.stream()
                .mapToInt(column -> TALLIED.getOrDefault(column, 0))
                .sum();
        return KINDS.stream().filter(kind -> (kind & needed) == 0).findFirst().orElse(0);
    }

    private static String counted(Set<String> columns, MatrixQuery query, ItemSelection selection) {
        return """
                (SELECT %s, count(*) AS items%s
                FROM %s i %s WHERE %s GROUP BY %s)""".formatted(
                columns.stream().map(MatrixSql::grouped).collect(Collectors.joining(", ")),
                query.year().isPresent()
                        ? Measure.UTILIZATION_OF_YEAR
                        : query.measure().ofItems(),
                query.asOf().isPast() ? PAST : NOW,
                query.year().isPresent() ? DIARIES : "",
                selection.whereOfItems() + (query.asOf().isPast() || !selection.mayBeRetired() ? "" : NO_MISTAKES),
                places(columns));
    }

    /**
     * The same out of what is counted already, by state too, which not every matrix shows. Counts are added up as integers, which
     * they are by far: longer ones become numerics, and thousands of those take as long as all the rest.
     */
    private static String tallied(Set<String> columns, MatrixQuery query, ItemSelection selection, int kind) {
        return """
                (SELECT %s, sum(i.items::integer) AS items%s
                FROM equipment_tally i WHERE i.kind = %d AND i.reported_state <> 'MISTAKEN' AND %s GROUP BY %s)""".formatted(
                        columns.stream().map(column -> "i." + column).collect(Collectors.joining(", ")),
                        query.measure().ofTally(),
                        kind,
                        selection.whereOfItems(),
                        places(columns));
    }

    private static String places(Set<String> columns) {
        return IntStream.rangeClosed(1, columns.size())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private static String grouped(String column) {
        return column.equals("acquired_on")
                ? "date_trunc('year', i.acquired_on::timestamp)::date AS acquired_on"
                : "i." + column;
    }

    private static String centers(MatrixQuery query) {
        return "JOIN %s c ON c.id = i.center_id\n%s"
                .formatted(
                        query.asOf().isPast() ? CENTERS_PAST : "center", query.shows(Dimension.REGION) ? REGIONS : "");
    }
}
