package kr.giban.equipment.search;

import java.util.List;
import java.util.Map;

/**
 * What words are taken for.
 *
 * @param begun whether they may also be the beginnings of longer ones
 * @param similar words that each of them may be a misspelling of
 * @param names of words that are the name of a maker, one after the other, all of its names
 */
public record Meaning(boolean begun, Map<String, List<String>> similar, Map<String, List<String>> names) {
    /** Whole words. */
    public static final Meaning WHOLE = of(false, Map.of());

    /** Cursors of before have no names. */
    public Meaning {
        names = names == null ? Map.of() : names;
    }

    public static Meaning of(boolean begun, Map<String, List<String>> names) {
        return new Meaning(begun, Map.of(), names);
    }
}
