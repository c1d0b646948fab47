package kr.giban.equipment.intake.read;

/**
 * How much of a file is held in memory at once, whoever made it. A file beyond them is refused, so that none costs more
 * than the others; all lie far above what an inventory needs. {@code MalformedFilesTest} holds the memory to them.
 */
final class Bounds {
    /** Characters of one row, all its cells together. */
    static final int ROW = 1 << 20;
    /** Columns of a file. */
    static final int COLUMNS = 1_000;
    /** Characters of a header, all columns together: it is kept with the import. */
    static final int HEADER = 64 * 1024;
    /** Characters of a text that is told back to the sender. */
    static final int SHOWN = 200;
    /** Characters of a workbook that are held until its end: shared texts, styles, formulas that are shared. */
    static final long HELD = 24_000_000;
    /** What each of these costs besides its characters. */
    static final int HELD_EACH = 40;
    /** The same for a formula that other cells have too, which is held with its place and its range. */
    static final int FORMULA_EACH = 200;
    /** Bytes of a workbook once unpacked, and characters of its cells once written out. */
    static final long UNPACKED = 1L << 29;
    /** Columns of a sheet: a spreadsheet has no more. */
    static final int SHEET_COLUMNS = 16_384;
    /** Characters of a number in a workbook: a spreadsheet writes two dozen at most. */
    static final int NUMBER = 400;
    /** Characters of the format of a number: a spreadsheet takes no more. */
    static final int FORMAT = 255;
    /** Names of tags and attributes in one part of a workbook; parsers keep each. */
    static final int NAMES = 10_000;
    /** Characters of one tag of a workbook, or of one value of its attributes. */
    static final int TAG = 16 * 1024;
    /** How deep the tags of a workbook may stand in each other. */
    static final int DEPTH = 200;

    private Bounds() {}

    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
