package kr.giban.equipment.intake.read;

import java.util.Set;

/** What a spreadsheet shows, and writes into a CSV, where a formula has failed: no value, whatever the column. */
final class CellErrors {
    private static final Set<String> SHOWN = Set.of(
            "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!");

    private CellErrors() {}

    static boolean isOne(String cell) {
        return SHOWN.contains(cell);
    }
}
