package kr.giban.local.sample.csv;

import java.util.Map;
import java.util.Set;

/** What is wrong with a bad row: one thing each, but for the last, which has three faults to be told together. */
public enum Fault {
    UNKNOWN_CLASS,
    NEGATIVE_COST,
    UNREADABLE_COST,
    IMPOSSIBLE_DATE,
    FUTURE_DATE,
    MISSING_NAME,
    MISSING_ASSET_NO,
    UNKNOWN_CENTER,
    OTHER_ORGANIZATIONS_CENTER,
    SOLE_USE_WITHOUT_REASON,
    UNKNOWN_SHARING,
    MALFORMED_NFEC,
    UNREADABLE_UTILIZATION,
    SEVERAL;

    /** The columns that are at fault. */
    public Set<Column> columns() {
        return this == SOLE_USE_WITHOUT_REASON
                ? Set.of(Column.SOLE_USE_REASON)
                : cells("").keySet();
    }

    /** The cells that make a good row a bad one; the center is one of another organization. */
    Map<Column, String> cells(String foreignCenter) {
        return switch (this) {
            case UNKNOWN_CLASS -> Map.of(Column.CLASS_CODE, "Z9999");
            case NEGATIVE_COST -> Map.of(Column.COST, "-45,000,000");
            case UNREADABLE_COST -> Map.of(Column.COST, "약 1억원");
            case IMPOSSIBLE_DATE -> Map.of(Column.ACQUIRED_ON, "2019-02-30");
            case FUTURE_DATE -> Map.of(Column.ACQUIRED_ON, "2031-05-01");
            case MISSING_NAME -> Map.of(Column.NAME_KO, "");
            case MISSING_ASSET_NO -> Map.of(Column.ASSET_NO, " ");
            case UNKNOWN_CENTER -> Map.of(Column.CENTER_CODE, "NOWHERE-99");
            case OTHER_ORGANIZATIONS_CENTER -> Map.of(Column.CENTER_CODE, foreignCenter);
            case SOLE_USE_WITHOUT_REASON -> Map.of(Column.SHARING, "단독활용", Column.SOLE_USE_REASON, "");
            case UNKNOWN_SHARING -> Map.of(Column.SHARING, "상황에 따라");
            case MALFORMED_NFEC -> Map.of(Column.NFEC_NO, "NFEC-17-3-12");
            case UNREADABLE_UTILIZATION -> Map.of(Column.UTILIZATION, "높음");
            case SEVERAL -> Map.of(Column.NAME_KO, "", Column.COST, "미상", Column.ACQUIRED_ON, "2018.13.40");
        };
    }

    Row breakRow(Row row, String foreignCenter) {
        return row.with(cells(foreignCenter)).rejectedFor(this);
    }
}
