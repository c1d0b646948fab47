package kr.giban.hearing.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds e-mail addresses in a text, from the sign between the two halves outward, so that every sign of the text is looked
 * at a bounded number of times, whatever stands there.
 */
final class EmailText {
    private static final Pattern AT =
            Pattern.compile("@|[(\\[{<]\\s?(?:at|골뱅이)\\s?[)\\]}>]|골뱅이", Pattern.CASE_INSENSITIVE);

    private static final String LABEL = "[\\p{L}\\p{N}-]{1,63}+";

    /** As it should be, or else with spaces about the dots, or commas for dots. */
    private static final Pattern HOST = Pattern.compile("\\s{0,2}+" + LABEL + "(?:(?:\\." + LABEL
            + "){1,12}+|(?:\\s?[.,]\\s?[A-Za-z]{2,20}+(?![A-Za-z0-9])){1,4}+)");

    private static final Pattern LATIN_PART = Pattern.compile("\\.[A-Za-z]{2,20}");
    private static final String LOCAL_SIGNS = "._%+'-";
    private static final int LONGEST_HANGUL = 64;

    private EmailText() {}

    /** Where in the text addresses begin and end. */
    static List<int[]> finds(CharSequence text) {
        List<int[]> finds = new ArrayList<>();
        Matcher at = AT.matcher(text);
        Matcher host = HOST.matcher(text);
        int done = 0;
        while (at.find()) {
            if (host.region(at.end(), text.length()).lookingAt()) {
                int from = localStart(text, at.start(), done, isLatin(text, host));
                if (from < at.start()) {
                    finds.add(new int[] {from, host.end()});
                    done = at.end();
                }
            }
        }
        return finds;
    }

    private static boolean isLatin(CharSequence text, Matcher host) {
        return LATIN_PART.matcher(text.subSequence(host.start(), host.end())).find();
    }

    /**
     * Where the part before the sign begins; the sign itself if there is none. Hangul is taken for a name only right before
     * the sign and with a host with Latin letters after a dot: other words stand before it too.
     */
    private static int localStart(CharSequence text, int sign, int least, boolean hangul) {
        int end = sign;
        while (end > least && sign - end < 2 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int from = end;
        while (from > least && isLocal(text.charAt(from - 1))) {
            from--;
        }
        boolean joined = from == sign || (from < end && LOCAL_SIGNS.indexOf(text.charAt(from)) >= 0);
        int latest = Math.max(least, from - LONGEST_HANGUL);
        while (hangul && joined && from > latest && isHangul(text.charAt(from - 1))) {
            from--;
        }
        return from == end ? sign : from;
    }

    private static boolean isLocal(char sign) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= '0' && sign <= '9')
                || LOCAL_SIGNS.indexOf(sign) >= 0;
    }

    private static boolean isHangul(char sign) {
        return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HANGUL;
    }
}
