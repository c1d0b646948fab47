package kr.giban.platform.table;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts in a workbook as ECMA-376 has them (ST_Xstring): what XML cannot hold, or would not keep, stands there as
 * {@code _x000D_}; and so does a text that only looks like that.
 */
public final class XlsxText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern TO_ESCAPE =
            Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)");

    private XlsxText() {}

    public static String escape(String text) {
        return TO_ESCAPE.matcher(text).replaceAll(match -> "_x%04X_"
                .formatted((int) match.group().charAt(0)));
    }

    /** Halves of a character and U+0000 stay as they are written: they are no text. */
    public static String unescape(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text).replaceAll(match -> Matcher.quoteReplacement(character(match)))
                : text;
    }

    private static String character(MatchResult match) {
        char c = (char) Integer.parseInt(match.group(1), 16);
        return c == 0 || Character.isSurrogate(c) ? match.group() : String.valueOf(c);
    }
}
