package kr.giban.equipment.intake.read;

import kr.giban.equipment.item.PlainText;
import kr.giban.platform.table.FormulaGuard;

/** Makes of a cell the text that it means. */
final class Texts {
    private Texts() {}

    /** The plain text, without the apostrophe that our own files put before what a spreadsheet would run. */
    static String plain(String cell) {
        return FormulaGuard.remove(PlainText.of(cell));
    }
}
