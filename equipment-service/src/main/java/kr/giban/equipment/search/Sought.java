package kr.giban.equipment.search;

import java.util.Map;

/**
 * What is looked for by words.
 *
 * @param text the words themselves as a {@code tsquery}, empty if there are marks alone; null if nothing is looked for
 * @param query the words or, for misspelled ones, similar ones
 * @param meaning what the words are taken for
 */
public record Sought(String text, String query, Meaning meaning) {
    private static final Sought NOTHING = new Sought(null, null, Meaning.WHOLE);

    public static Sought of(String q, Meaning meaning) {
        if (q == null || q.isBlank()) {
            return NOTHING;
        }
        return new Sought(TsQuery.of(q, new Meaning(meaning.begun(), Map.of())), TsQuery.of(q, meaning), meaning);
    }

    /** Whether it narrows anything; a {@code q} of marks alone finds nothing. */
    public boolean isSomething() {
        return text != null;
    }

    public boolean hasSimilar() {
        return !meaning.similar().isEmpty();
    }
}
