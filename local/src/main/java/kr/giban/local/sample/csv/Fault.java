package kr.giban.local.sample.csv;

import java.util.List;
import java.util.Map;

/** What is wrong with a bad row: one thing each, but for {@link #SEVERAL}, whose faults must be told together. */
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
    SEVERAL,
    /** A good row once more, word for word. */
    REPEATED,
    /** A good row once more, with another room: nobody can tell which is right, so the first stands. */
    CONTRADICTED;

    /** The codes with which an importer must refuse the row. */
    public List<String> codes() {
        return switch (this) {
            case UNKNOWN_CLASS -> List.of("class-unknown");
            case NEGATIVE_COST -> List.of("amount-negative");
            case UNREADABLE_COST -> List.of("amount-unreadable");
            case IMPOSSIBLE_DATE -> List.of("date-invalid");
            case FUTURE_DATE -> List.of("date-in-future");
            case MISSING_NAME, MISSING_ASSET_NO -> List.of("required");
            case UNKNOWN_CENTER -> List.of("center-unknown");
            case OTHER_ORGANIZATIONS_CENTER -> List.of("not-your-organization");
            case SOLE_USE_WITHOUT_REASON -> List.of("sole-use-reason-required");
            case UNKNOWN_SHARING -> List.of("word-unknown");
            case MALFORMED_NFEC -> List.of("nfec-invalid");
            case UNREADABLE_UTILIZATION -> List.of("percent-unreadable");
            case SEVERAL -> List.of("required", "amount-unreadable", "date-invalid");
            case REPEATED, CONTRADICTED -> List.of("duplicate-row");
        };
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
            case SEVERAL -> Map.of(Column.NAME_KO, "", Column.COST, "가격 협의", Column.ACQUIRED_ON, "2018.13.40");
            case REPEATED -> Map.of();
            case CONTRADICTED -> Map.of(Column.LOCATION, "구관 B101호");
        };
    }

    Row breakRow(Row row, String foreignCenter) {
        return row.with(cells(foreignCenter)).rejectedFor(this);
    }

    /** Whether the row repeats the key of a good one before it. */
    boolean repeats() {
        return this == REPEATED || this == CONTRADICTED;
    }
}
