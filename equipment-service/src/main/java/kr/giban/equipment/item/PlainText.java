package kr.giban.equipment.item;

import java.text.Normalizer;

/**
 * Makes one text of the ways in which the same one is written: composed Hangul, plain letters for full-width ones, no
 * spaces around. All ways in do so, that an item which went out as a file comes back from it as it was.
 */
public final class PlainText {
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private PlainText() {}

    public static String of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder folded = new StringBuilder(composed.length());
        composed.chars().map(PlainText::fold).forEach(c -> folded.append((char) c));
        return folded.toString().strip();
    }

    /** The same, and none for nothing. */
    static String orNone(String text) {
        String plain = text == null ? "" : of(text);
        return plain.isEmpty() ? null : plain;
    }

    private static int fold(int c) {
        if (c == '\u3000' || c == '\u00A0') {
            return ' ';
        }
        return c >= '\uFF01' && c <= '\uFF5E' ? c - FULL_WIDTH_OFFSET : c;
    }
}
