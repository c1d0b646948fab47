package kr.giban.equipment.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What someone looks for, as a {@code tsquery}: each word by its meaning parts, or as it is written. */
final class TsQuery {
    /** Fewer letters begin too many words. A syllable of Hangul says more than a letter. */
    private static final int PREFIX = 3;

    private static final int PREFIX_HANGUL = 2;

    private TsQuery() {}

    /** All of the words; empty if the text holds none. */
    static String of(String text, Map<String, List<String>> instead) {
        return Words.of(Words.plain(text)).stream()
                .distinct()
                .map(word -> word(word, instead.getOrDefault(word, List.of())))
                .collect(Collectors.joining(" & "));
    }

    private static String word(String word, Collection<String> instead) {
        List<String> either = new ArrayList<>();
        either.add(literal(word));
        if (Words.hasDigit(word)) {
            // A model or number: its pieces, as 3 of DSC-3+, stand in too many others.
            String compact = Words.compact(word);
            if (!compact.equals(word) && compact.length() >= PREFIX) {
                either.add(literal(compact));
            }
        }
        if (!Words.hasDigit(word) || Words.hasHangul(word)) {
            String parts = Morphemes.asked(word).stream()
                    .distinct()
                    .map(TsQuery::quoted)
                    .collect(Collectors.joining(" & "));
            if (!parts.isEmpty()) {
                either.add("( " + parts + " )");
            }
        }
        instead.forEach(other -> either.add(quoted(other)));
        return either.stream().distinct().collect(Collectors.joining(" | ", "( ", " )"));
    }

    private static String literal(String word) {
        int enough = Words.hasHangul(word) ? PREFIX_HANGUL : PREFIX;
        return word.length() >= enough ? quoted(word) + ":*" : quoted(word);
    }

    static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
