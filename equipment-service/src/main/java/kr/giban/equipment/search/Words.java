package kr.giban.equipment.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text as it is written: words between spaces, brackets and commas, so that {@code 7890B} and {@code DSC-3+} stay whole. Read
 * letter by letter: patterns took longer than taking Korean apart.
 */
final class Words {
    private static final int LONGEST = 100;
    private static final String BETWEEN = "()[]{}<>,;:|\"'`·ㆍ…“”‘’「」『』";
    /** What ends a sentence is no part of its last word. */
    private static final String EDGES = ".!?~*";

    private Words() {}

    /** One form of what looks the same: full-width letters as plain ones, syllables composed, all small. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The words of a plain text. */
    static List<String> of(String plain) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= plain.length(); i++) {
            if (i == plain.length() || isBetween(plain.charAt(i))) {
                add(plain, start, i, words);
                start = i + 1;
            }
        }
        return words;
    }

    private static void add(String text, int from, int to, List<String> words) {
        int start = from;
        int end = to;
        while (start < end && EDGES.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (start < end && EDGES.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String word = text.substring(start, end);
        if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
            words.add(cut(word));
        }
    }

    private static boolean isBetween(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || BETWEEN.indexOf(c) >= 0;
    }

    /** Not within a character of two halves. */
    private static String cut(String word) {
        if (word.length() <= LONGEST) {
            return word;
        }
        return word.substring(0, Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /** Letters and digits alone: {@code DSC 3+}, {@code DSC-3+} and {@code dsc3} are the same. */
    static String compact(String plain) {
        StringBuilder letters = new StringBuilder();
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return cut(letters.toString());
    }

    static boolean hasDigit(String word) {
        return word.codePoints().anyMatch(Character::isDigit);
    }

    static boolean hasHangul(String word) {
        return word.codePoints().anyMatch(c -> {
            Character.UnicodeScript script = Character.UnicodeScript.of(c);
            return script == Character.UnicodeScript.HANGUL || script == Character.UnicodeScript.HAN;
        });
    }
}
