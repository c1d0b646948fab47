package kr.giban.equipment.search;

/**
 * Some of the items {@code i}, whichever, that have an index of words of their own: what an item drew follows from its
 * identifier. The indexes are made for just these conditions.
 */
public enum WordSample {
    SMALL(8),
    LARGE(64);

    private static final int DRAWS = 1024;

    private final int drawn;

    WordSample(int drawn) {
        this.drawn = drawn;
    }

    /** Which items are in it. */
    public String condition() {
        return "(uuid_hash_extended(i.id, 0) & " + (DRAWS - 1) + ") < " + drawn;
    }

    /** For how many items each of them stands. */
    public int factor() {
        return DRAWS / drawn;
    }
}
