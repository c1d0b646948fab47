package kr.giban.hearing.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds phones, e-mail addresses and resident numbers in free text, however they are written, and masks them. It rather
 * masks too much than too little: a number of the same shape, such as a corporate one, goes too.
 */
final class PersonalText {
    static final String EMAIL = "[이메일]";
    static final String RESIDENT_NUMBER = "[주민등록번호]";
    static final String PHONE = "[전화번호]";

    /** What people put between groups of digits. */
    private static final String GAP = "[\\s().\\-~·/,_]{0,3}";

    private static final String DIGIT_WORD = "[공영일이삼사오육륙칠팔구]";

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    EMAIL,
                    "[A-Za-z0-9._%+'-]+\\s?(?:@|\\(at\\)|\\[at]|\\(골뱅이\\)|골뱅이)\\s?"
                            + "[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"),
            new Kind(RESIDENT_NUMBER, "(?<!\\d)\\d{2}[01]\\d[0-3]\\d" + GAP + "\\d[\\d*]{6}(?![\\d*])"),
            new Kind(
                    PHONE,
                    "(?<!\\d)(?:\\(?\\+?" + GAP + "82" + GAP + "0?|\\(?0)" + GAP
                            + "(?:1[016789]|2|[3-6][1-5]|[578]0\\d?)" + GAP + "\\d{3,4}" + GAP + "\\d{4}(?!\\d)"),
            new Kind(PHONE, "[공영]일[공영일육칠팔구]" + GAP + DIGIT_WORD + "{3,4}" + GAP + DIGIT_WORD + "{4}"));

    private record Kind(String label, Pattern pattern) {
        Kind(String label, String pattern) {
            this(label, Pattern.compile(pattern));
        }
    }

    private record Find(int from, int to, String label) {}

    private PersonalText() {}

    static String mask(String text) {
        Plain plain = Plain.of(text);
        List<Find> finds = KINDS.stream()
                .flatMap(kind -> finds(kind, plain))
                .sorted(Comparator.comparingInt(Find::from))
                .toList();
        StringBuilder masked = new StringBuilder();
        int done = 0;
        for (Find find : merged(finds)) {
            masked.append(text, done, find.from()).append(find.label());
            done = find.to();
        }
        return masked.append(text, done, text.length()).toString();
    }

    private static Stream<Find> finds(Kind kind, Plain plain) {
        List<Find> finds = new ArrayList<>();
        Matcher matcher = kind.pattern().matcher(plain.signs());
        while (matcher.find()) {
            finds.add(new Find(
                    plain.at(matcher.start()),
                    plain.at(matcher.end() - 1) + plain.width(matcher.end() - 1),
                    kind.label()));
        }
        return finds.stream();
    }

    /** Overlapping finds as one, under the label of the first. */
    private static List<Find> merged(List<Find> finds) {
        List<Find> merged = new ArrayList<>();
        for (Find find : finds) {
            Find last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && find.from() < last.to()) {
                merged.set(merged.size() - 1, new Find(last.from(), Math.max(last.to(), find.to()), last.label()));
            } else {
                merged.add(find);
            }
        }
        return merged;
    }

    /**
     * The text in plain signs: every digit of whatever script or width as 0–9, full-width Latin and dashes as ASCII,
     * invisible signs left out; and where each of its signs stood.
     */
    private record Plain(CharSequence signs, int[] places, int[] widths) {
        static Plain of(String text) {
            StringBuilder signs = new StringBuilder();
            int[] places = new int[text.length()];
            int[] widths = new int[text.length()];
            for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
                int sign = text.codePointAt(at);
                if (Character.getType(sign) != Character.FORMAT
                        && Character.getType(sign) != Character.NON_SPACING_MARK) {
                    places[signs.length()] = at;
                    widths[signs.length()] = Character.charCount(sign);
                    signs.append(plain(sign));
                }
            }
            return new Plain(signs, Arrays.copyOf(places, signs.length()), Arrays.copyOf(widths, signs.length()));
        }

        private static char plain(int sign) {
            int digit = Character.digit(sign, 10);
            if (digit >= 0) {
                return (char) ('0' + digit);
            }
            if (sign >= 0xFF01 && sign <= 0xFF5E) {
                return (char) (sign - 0xFF01 + '!');
            }
            return switch (Character.getType(sign)) {
                case Character.DASH_PUNCTUATION, Character.MATH_SYMBOL -> sign == '+' ? '+' : '-';
                case Character.SPACE_SEPARATOR, Character.CONTROL, Character.LINE_SEPARATOR -> ' ';
                default -> sign <= Character.MAX_VALUE ? (char) sign : '\uFFFD';
            };
        }

        int at(int index) {
            return places[index];
        }

        int width(int index) {
            return widths[index];
        }
    }
}
