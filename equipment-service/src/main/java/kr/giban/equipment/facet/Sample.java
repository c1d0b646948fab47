package kr.giban.equipment.facet;

import kr.giban.equipment.search.WordSample;

/**
 * Some of the items, whichever: what an item drew follows from its identifier alone, so the sample leans to no side.
 *
 * @param condition which items {@code i} are in it
 * @param factor for how many each of them stands
 */
record Sample(String condition, double factor) {
    /** Draws in an index of their own. */
    private static final int DRAWS = 1 << 20;

    static final Sample WITH_WORDS = of(WordSample.LARGE);
    static final Sample SMALL_WITH_WORDS = of(WordSample.SMALL);

    private static Sample of(WordSample words) {
        return new Sample(words.condition(), words.factor());
    }

    /** A part of all items, at most all. */
    static Sample of(double part) {
        int draws = (int) Math.max(1, Math.min(DRAWS, part * DRAWS));
        return new Sample("(uuid_hash_extended(i.id, 0) & " + (DRAWS - 1) + ") < " + draws, (double) DRAWS / draws);
    }
}
