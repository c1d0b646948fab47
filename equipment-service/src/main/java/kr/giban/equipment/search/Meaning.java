package kr.giban.equipment.search;

import java.util.List;
import java.util.Map;

/**
 * What words are taken for.
 *
 * @param begun whether they may also be the beginnings of longer ones
 * @param similar words that each of them may be a misspelling of
 */
public record Meaning(boolean begun, Map<String, List<String>> similar) {
    /** Whole words. */
    public static final Meaning WHOLE = new Meaning(false, Map.of());

    static final Meaning BEGUN = new Meaning(true, Map.of());
}
