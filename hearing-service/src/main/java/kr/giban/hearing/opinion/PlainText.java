package kr.giban.hearing.opinion;

import java.util.Arrays;

/**
 * A text in plain signs, to be searched: every digit of whatever script or width as 0–9, full-width Latin and dashes as
 * ASCII, and invisible signs left out. It knows where each of its signs stood in the original.
 */
final class PlainText {
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;

    private final StringBuilder signs = new StringBuilder();
    private final int[] starts;
    private final int[] ends;

    private PlainText(String text) {
        int[] from = new int[text.length()];
        int[] to = new int[text.length()];
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int sign = text.codePointAt(at);
            if (isVisible(sign)) {
                from[signs.length()] = at;
                to[signs.length()] = at + Character.charCount(sign);
                signs.append(plain(sign));
            }
        }
        starts = Arrays.copyOf(from, signs.length());
        ends = Arrays.copyOf(to, signs.length());
    }

    static PlainText of(String text) {
        return new PlainText(text);
    }

    CharSequence signs() {
        return signs;
    }

    /** Where in the original the sign at the index begins. */
    int startOf(int index) {
        return starts[index];
    }

    /** Where in the original the sign at the index ends. */
    int endOf(int index) {
        return ends[index];
    }

    private static boolean isVisible(int sign) {
        int type = Character.getType(sign);
        return type != Character.FORMAT && type != Character.NON_SPACING_MARK;
    }

    private static char plain(int sign) {
        int digit = Character.isDigit(sign) ? Character.digit(sign, 10) : -1;
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        if (sign >= FULL_WIDTH_FIRST && sign <= FULL_WIDTH_LAST) {
            return (char) (sign - FULL_WIDTH_FIRST + '!');
        }
        if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
            return ' ';
        }
        // The vowel ㅡ is what a Korean keyboard has in the place of a dash.
        if (Character.getType(sign) == Character.DASH_PUNCTUATION || sign == '\u2212' || sign == '\u3161') {
            return '-';
        }
        if (sign == '\u223c') {
            return '~';
        }
        if (sign == '\u318d') {
            return '·';
        }
        return sign <= Character.MAX_VALUE ? (char) sign : '\uFFFD';
    }
}
