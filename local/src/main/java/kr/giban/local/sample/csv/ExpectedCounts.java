package kr.giban.local.sample.csv;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an importer must count: read = created + updated + unchanged + rejected. A file of {@link SampleCsv#correction}
 * goes into an inventory that has the technopark's file; all others into one that has none of their items.
 *
 * @param rejectedFor how many rows have each fault
 * @param rejectedCodes how many rows are refused with each code; a row with several codes counts under each
 */
public record ExpectedCounts(
        int read,
        int created,
        int updated,
        int unchanged,
        int rejected,
        Map<Fault, Integer> rejectedFor,
        Map<String, Integer> rejectedCodes) {

    static ExpectedCounts of(List<Row> rows) {
        Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
        rows.stream().filter(row -> row.fault() != null).forEach(row -> faults.merge(row.fault(), 1, Integer::sum));
        Map<String, Integer> codes = new TreeMap<>();
        faults.forEach((fault, number) -> fault.codes().forEach(code -> codes.merge(code, number, Integer::sum)));
        return new ExpectedCounts(
                rows.size(),
                count(rows, Row.Fate.CREATED),
                count(rows, Row.Fate.UPDATED),
                count(rows, Row.Fate.UNCHANGED),
                count(rows, Row.Fate.REJECTED),
                Collections.unmodifiableMap(faults),
                Collections.unmodifiableMap(codes));
    }

    private static int count(List<Row> rows, Row.Fate fate) {
        return (int) rows.stream().filter(row -> row.fate() == fate).count();
    }
}
