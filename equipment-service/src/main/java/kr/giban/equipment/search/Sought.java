package kr.giban.equipment.search;

import java.util.List;
import java.util.Map;

/**
 * What is looked for by words.
 *
 * @param text the words themselves as a {@code tsquery}, empty if there are marks alone; null if nothing is looked for
 * @param query the words or, for misspelled ones, similar ones
 * @param similar the similar words of each
 */
public record Sought(String text, String query, Map<String, List<String>> similar) {
    private static final Sought NOTHING = new Sought(null, null, Map.of());

    public static Sought of(String q, Map<String, List<String>> similar) {
        if (q == null || q.isBlank()) {
            return NOTHING;
        }
        return new Sought(TsQuery.of(q, Map.of()), TsQuery.of(q, similar), similar);
    }

    /** Whether it narrows anything; a {@code q} of marks alone finds nothing. */
    public boolean isSomething() {
        return text != null;
    }

    public boolean hasSimilar() {
        return !similar.isEmpty();
    }
}
