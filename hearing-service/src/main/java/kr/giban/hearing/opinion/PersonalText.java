package kr.giban.hearing.opinion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds phones, e-mail addresses and resident numbers in free text, in the ways in which they are mostly written, and masks
 * them. It rather masks too much than too little: a number of the same shape, such as a corporate one, goes too. Who wants
 * to get a number past it can; that is what moderation is for.
 */
final class PersonalText {
    static final String EMAIL = "[이메일]";
    static final String RESIDENT_NUMBER = "[주민등록번호]";
    static final String PHONE = "[전화번호]";

    /** What people put between groups of digits. */
    private static final String GAP = "[\\s().\\-~·/,_:`]{0,4}+";

    private static final String DIGIT_WORD = "[공영일이삼사오육륙칠팔구]";

    /** All parts are bounded, so that the work for a text grows as the text does. */
    private static final List<Kind> KINDS = List.of(
            new Kind(RESIDENT_NUMBER, "(?<!\\d)\\d{2}[01]\\d[0-3]\\d" + GAP + "\\d[\\d*]{6}(?![\\d*])"),
            new Kind(
                    RESIDENT_NUMBER,
                    "(?<!\\d)\\d{2}[\\s./-]{1,2}+[01]\\d[\\s./-]{1,2}+[0-3]\\d\\s?[-~]{1,2}+\\s?"
                            + "[1-8]\\s?[\\d*]{6}(?![\\d*])"),
            new Kind(RESIDENT_NUMBER, "(?<!\\d)\\d{2}[01]\\d[0-3]\\d\\s?[-~]{1,2}+\\s?[1-8]\\s[\\d*]{6}(?![\\d*])"),
            new Kind(
                    PHONE,
                    "(?<!\\d)(?:\\(?(?:\\+|00)?" + GAP + "82" + GAP + "0?|\\(?0)" + GAP
                            + "(?:1[016789]|2|[3-6][1-5]|[578]0\\d?)" + GAP + "\\d{3,4}" + GAP + "\\d{4}(?!\\d)"),
            new Kind(PHONE, "(?<!\\d)0\\s1\\s[016789](?:[\\s.~·-]{0,3}+\\d){7,8}(?!\\d)"),
            new Kind(PHONE, "[공영]일[공영일육칠팔구]" + GAP + DIGIT_WORD + "{3,4}" + GAP + DIGIT_WORD + "{4}"));

    private record Kind(String label, Pattern pattern) {
        Kind(String label, String pattern) {
            this(label, Pattern.compile(pattern));
        }
    }

    record Find(int from, int to, String label) {}

    private PersonalText() {}

    static String mask(String text) {
        PlainText plain = PlainText.of(text);
        List<Find> finds = finds(plain.signs()).stream()
                .map(find -> new Find(plain.startOf(find.from()), plain.endOf(find.to() - 1), find.label()))
                .toList();
        StringBuilder masked = new StringBuilder();
        int done = 0;
        for (Find find : merged(finds)) {
            masked.append(text, done, find.from()).append(find.label());
            done = find.to();
        }
        return masked.append(text, done, text.length()).toString();
    }

    /** All finds in plain signs, in their order. */
    static List<Find> finds(CharSequence signs) {
        List<Find> finds = new ArrayList<>();
        EmailText.finds(signs).forEach(find -> finds.add(new Find(find[0], find[1], EMAIL)));
        for (Kind kind : KINDS) {
            Matcher matcher = kind.pattern().matcher(signs);
            while (matcher.find()) {
                finds.add(new Find(matcher.start(), matcher.end(), kind.label()));
            }
        }
        finds.sort(Comparator.comparingInt(Find::from));
        return finds;
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
}
