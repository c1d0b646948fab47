package kr.giban.local.sample.csv;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an importer must count when it takes the rows of a file one after the other into an empty inventory: read =
 * created + updated + unchanged + rejected.
 */
public record ExpectedCounts(
        int read, int created, int updated, int unchanged, int rejected, Map<Fault, Integer> rejectedFor) {

    static ExpectedCounts of(List<Row> rows) {
        Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
        rows.stream().filter(row -> row.fault() != null).forEach(row -> faults.merge(row.fault(), 1, Integer::sum));
        return new ExpectedCounts(
                rows.size(),
                count(rows, Row.Fate.CREATED),
                count(rows, Row.Fate.UPDATED),
                count(rows, Row.Fate.UNCHANGED),
                count(rows, Row.Fate.REJECTED),
                Collections.unmodifiableMap(faults));
    }

    private static int count(List<Row> rows, Row.Fate fate) {
        return (int) rows.stream().filter(row -> row.fate() == fate).count();
    }
}
