package kr.giban.platform.table;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running a text as a formula: an apostrophe stands before what would be one. It is taken away
 * again without loss, for a text that begins with apostrophes of its own gets another.
 */
public final class FormulaGuard {
    /** Full-width signs are among them: a spreadsheet in an East Asian language takes them for the plain ones. */
    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private FormulaGuard() {}

    public static String put(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The same for a cell that is marked as a text, where only an apostrophe of the text's own could be mistaken. */
    public static String putInTextCell(String text) {
        return text.startsWith("'") ? put(text) : text;
    }

    public static String remove(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }
}
