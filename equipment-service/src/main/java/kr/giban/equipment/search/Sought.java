package kr.giban.equipment.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is looked for by words.
 *
 * @param text the words themselves as a {@code tsquery}, empty if there are marks alone; null if nothing is looked for
 * @param query the words or, for misspelled ones, similar ones
 * @param meaning what the words are taken for
 * @param items what they find, where that was few and is known already
 */
public record Sought(String text, String query, Meaning meaning, Optional<List<UUID>> items) {
    private static final Sought NOTHING = new Sought(null, null, Meaning.WHOLE, Optional.empty());

    public static Sought of(String q, Meaning meaning) {
        if (q == null || q.isBlank()) {
            return NOTHING;
        }
        String text = TsQuery.of(q, Meaning.of(meaning.begun(), meaning.names()));
        return new Sought(text, TsQuery.of(q, meaning), meaning, Optional.empty());
    }

    Sought finding(List<UUID> found) {
        return new Sought(text, query, meaning, Optional.of(found));
    }

    /** Whether it narrows anything; a {@code q} of marks alone finds nothing. */
    public boolean isSomething() {
        return text != null;
    }

    public boolean hasSimilar() {
        return !meaning.similar().isEmpty();
    }
}
