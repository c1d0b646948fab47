package kr.giban.equipment.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an item is found by, heaviest first: what it is called and its numbers; who made it and what it is about; what is said
 * of it.
 *
 * @param codes model and numbers, which people also write without their marks
 */
public record SearchText(List<String> names, List<String> codes, List<String> topics, List<String> notes) {
    /** Grows with each change of what is made of a text; items of an older one are made anew (see {@link SearchFill}). */
    public static final int VERSION = 2;

    private static final String NAME = "1A";
    private static final String TOPIC = "2B";
    private static final String NOTE = "3C";

    public SearchText {
        names = present(names);
        codes = present(codes);
        topics = present(topics);
        notes = present(notes);
    }

    private static List<String> present(List<String> texts) {
        return texts.stream().filter(Objects::nonNull).map(Words::plain).toList();
    }

    /**
     * A {@code tsvector} as PostgreSQL reads it. Each word has one place for each weight: weights hang on places, and no
     * query asks what stands beside what.
     */
    public String vector() {
        Map<String, TreeSet<String>> places = new TreeMap<>();
        names.forEach(text -> put(places, text, NAME));
        codes.forEach(text -> {
            literals(text).forEach(word -> place(places, word, NAME));
            place(places, Words.compact(text), NAME);
        });
        topics.forEach(text -> put(places, text, TOPIC));
        notes.forEach(text -> put(places, text, NOTE));
        return places.entrySet().stream()
                .map(entry -> TsQuery.quoted(entry.getKey()) + ":" + String.join(",", entry.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static void put(Map<String, TreeSet<String>> places, String text, String weight) {
        literals(text).forEach(word -> place(places, word, weight));
        Morphemes.stored(text).forEach(word -> place(places, word, weight));
    }

    private static void place(Map<String, TreeSet<String>> places, String word, String weight) {
        if (!word.isBlank()) {
            places.computeIfAbsent(word, key -> new TreeSet<>()).add(weight);
        }
    }

    private static Stream<String> literals(String text) {
        return Words.of(text).stream();
    }
}
