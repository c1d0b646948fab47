package kr.giban.equipment.intake.read;

import java.text.Normalizer;

/** Makes one text of the ways in which the same one is written. */
final class Texts {
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private Texts() {}

    /**
     * Composed Hangul, plain letters for full-width ones, no spaces around, and without the apostrophe that our own files
     * put before what a spreadsheet would run.
     */
    static String plain(String cell) {
        String composed = Normalizer.normalize(cell, Normalizer.Form.NFC);
        StringBuilder folded = new StringBuilder(composed.length());
        composed.chars().map(Texts::fold).forEach(c -> folded.append((char) c));
        String text = folded.toString().strip();
        boolean guarded = text.length() > 1 && text.charAt(0) == '\'' && FORMULA_STARTS.indexOf(text.charAt(1)) >= 0;
        return guarded ? text.substring(1) : text;
    }

    private static int fold(int c) {
        if (c == '\u3000' || c == '\u00A0') {
            return ' ';
        }
        return c >= '\uFF01' && c <= '\uFF5E' ? c - FULL_WIDTH_OFFSET : c;
    }
}
