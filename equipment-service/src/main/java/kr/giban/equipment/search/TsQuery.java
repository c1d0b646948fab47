package kr.giban.equipment.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What someone looks for, as a {@code tsquery}: each word by its meaning parts, or as it is written. */
final class TsQuery {
    /** Fewer letters begin too many words. A syllable of Hangul says more than a letter. */
    private static final int PREFIX = 3;

    private static final int PREFIX_HANGUL = 2;

    /** Names of makers have so many words at most, and are looked for among the first so many of a text. */
    private static final int RUN = 4;

    private static final int RUNS = 16;

    private TsQuery() {}

    /** All of the words; empty if the text holds none. */
    static String of(String text, Meaning meaning) {
        return of(text, meaning, Set.of());
    }

    /**
     * The same as if all items had the words that are left to be looked for otherwise, so that it finds these items and more;
     * empty if nothing else is looked for.
     */
    static String of(String text, Meaning meaning, Set<String> left) {
        List<String> words = words(text);
        List<String> all = new ArrayList<>();
        int next = 0;
        while (next < words.size()) {
            int end = endOfName(words, next, meaning);
            String own = words.subList(next, end).stream()
                    .map(word -> word(word, meaning, left))
                    .filter(query -> !query.isEmpty())
                    .collect(Collectors.joining(" & "));
            if (!own.isEmpty()) {
                all.add(orOtherNames(own, meaning.names().getOrDefault(run(words, next, end), List.of())));
            }
            next = end;
        }
        return String.join(" & ", all);
    }

    /** What of a text may be the name of a maker: its words, alone and with those that follow. */
    static List<String> runs(String text) {
        List<String> words = words(text);
        List<String> runs = new ArrayList<>();
        for (int start = 0; start < Math.min(words.size(), RUNS); start++) {
            for (int end = start + 1; end <= Math.min(words.size(), start + RUN); end++) {
                runs.add(run(words, start, end));
            }
        }
        return runs;
    }

    private static List<String> words(String text) {
        return Words.of(Words.plain(text)).stream().distinct().toList();
    }

    private static String run(List<String> words, int start, int end) {
        return String.join(" ", words.subList(start, end));
    }

    /** Where the longest name that begins with a word ends, or the word itself. */
    private static int endOfName(List<String> words, int start, Meaning meaning) {
        int end = Math.min(words.size(), start + RUN);
        while (end > start + 1 && !meaning.names().containsKey(run(words, start, end))) {
            end--;
        }
        return end;
    }

    /** Other names count where makers stand, as they are written: 워터스 is not to find all that is done with water. */
    private static String orOtherNames(String own, List<String> names) {
        List<String> either = new ArrayList<>();
        either.add(own);
        for (String name : names) {
            String other = words(name).stream().map(word -> quoted(word) + ":B").collect(Collectors.joining(" & "));
            if (!other.isEmpty()) {
                either.add(other);
            }
        }
        return either.size() == 1 ? own : either.stream().collect(Collectors.joining(" ) | ( ", "( ( ", " ) )"));
    }

    /** Empty if it is left, in one of its forms. */
    private static String word(String word, Meaning meaning, Set<String> left) {
        List<String> either = new ArrayList<>();
        boolean code = Words.hasDigit(word);
        if (!code || Words.hasHangul(word)) {
            // Of a model or number the pieces, as 3 of DSC-3+, stand in too many others.
            List<String> parts = Morphemes.asked(word).stream().distinct().toList();
            String kept = parts.stream()
                    .filter(part -> !left.contains(part))
                    .map(TsQuery::quoted)
                    .collect(Collectors.joining(" & "));
            if (kept.isEmpty() && !parts.isEmpty()) {
                return "";
            }
            if (!kept.isEmpty()) {
                either.add(kept.contains(" & ") ? "( " + kept + " )" : kept);
            }
        }
        String compact = Words.compact(word);
        List<String> others = meaning.similar().getOrDefault(word, List.of());
        if (left.contains(word) || left.contains(compact) || others.stream().anyMatch(left::contains)) {
            return "";
        }
        if (code || meaning.begun() || either.isEmpty()) {
            either.add(literal(word, meaning.begun()));
        }
        if (code && !compact.equals(word) && compact.length() >= PREFIX) {
            either.add(literal(compact, meaning.begun()));
        }
        others.forEach(other -> either.add(quoted(other)));
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
