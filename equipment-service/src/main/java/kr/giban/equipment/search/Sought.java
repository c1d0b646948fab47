package kr.giban.equipment.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is looked for by words.
 *
 * @param text the words themselves as a {@code tsquery}, empty if there are marks alone; null if nothing is looked for
 * @param query the words or, for misspelled ones, similar ones
 * @param indexed the same without the words that nearly all items have: what the index is asked for
 * @param meaning what the words are taken for
 * @param items what they find, where that was few and is known already
 */
public record Sought(String text, String query, String indexed, Meaning meaning, Optional<List<UUID>> items) {
    private static final Sought NOTHING = new Sought(null, null, null, Meaning.WHOLE, Optional.empty());

    public static Sought of(String q, Meaning meaning) {
        return of(q, meaning, Set.of());
    }

    /** With the words that nearly all items have. */
    public static Sought of(String q, Meaning meaning, Set<String> common) {
        if (q == null || q.isBlank()) {
            return NOTHING;
        }
        String text = TsQuery.of(q, Meaning.of(meaning.begun(), meaning.names()));
        String query = TsQuery.of(q, meaning);
        String indexed = TsQuery.of(q, meaning, common);
        return new Sought(text, query, indexed.isEmpty() ? query : indexed, meaning, Optional.empty());
    }

    Sought finding(List<UUID> found) {
        return new Sought(text, query, indexed, meaning, Optional.of(found));
    }

    /** Whether an item {@code i} has the words, for a statement that binds {@link #values}. */
    public String condition() {
        return indexed.equals(query)
                ? "i.search_vector @@ :sought::tsquery"
                // As a function it is asked of rows alone.
                : "(i.search_vector @@ :soughtIndexed::tsquery AND ts_match_vq(i.search_vector, :sought::tsquery))";
    }

    public Map<String, String> values() {
        return indexed.equals(query) ? Map.of("sought", query) : Map.of("sought", query, "soughtIndexed", indexed);
    }

    /** Whether it narrows anything; a {@code q} of marks alone finds nothing. */
    public boolean isSomething() {
        return text != null;
    }

    public boolean hasSimilar() {
        return !meaning.similar().isEmpty();
    }
}
