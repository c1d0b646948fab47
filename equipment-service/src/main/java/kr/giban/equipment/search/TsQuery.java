package kr.giban.equipment.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What someone looks for, as a {@code tsquery}: each word by its meaning parts, or as it is written. */
final class TsQuery {
    /** Fewer letters begin too many words. A syllable of Hangul says more than a letter. */
    private static final int PREFIX = 3;

    private static final int PREFIX_HANGUL = 2;

    private TsQuery() {}

    /** All of the words; empty if the text holds none. */
    static String of(String text, Meaning meaning) {
        return Words.of(Words.plain(text)).stream()
                .distinct()
                .map(word -> word(word, meaning))
                .collect(Collectors.joining(" & "));
    }

    private static String word(String word, Meaning meaning) {
        List<String> either = new ArrayList<>();
        boolean code = Words.hasDigit(word);
        if (!code || Words.hasHangul(word)) {
            // Of a model or number the pieces, as 3 of DSC-3+, stand in too many others.
            String parts = Morphemes.asked(word).stream()
                    .distinct()
                    .map(TsQuery::quoted)
                    .collect(Collectors.joining(" & "));
            if (!parts.isEmpty()) {
                either.add(parts.contains(" & ") ? "( " + parts + " )" : parts);
            }
        }
        if (code || meaning.begun() || either.isEmpty()) {
            either.add(literal(word, meaning.begun()));
        }
        String compact = Words.compact(word);
        if (code && !compact.equals(word) && compact.length() >= PREFIX) {
            either.add(literal(compact, meaning.begun()));
        }
        meaning.similar().getOrDefault(word, List.of()).forEach(other -> either.add(quoted(other)));
        return either.size() == 1
                ? either.get(0)
                : either.stream().distinct().collect(Collectors.joining(" | ", "( ", " )"));
    }

    private static String literal(String word, boolean begun) {
        int enough = Words.hasHangul(word) ? PREFIX_HANGUL : PREFIX;
        return begun && word.length() >= enough ? quoted(word) + ":*" : quoted(word);
    }

    static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
