package kr.giban.equipment.center;

/** What is shown to readers who may not see personal values, and how caches tell their answers from the owner's. */
public final class Masks {
    /** What stands for a personal value that the reader may not see. */
    public static final String MASK = "***";

    private Masks() {}

    public static String masked(String value, boolean own) {
        return own || value == null ? value : MASK;
    }

    /** The number of the entity tag: two bodies of one version have two tags. Only the owner's is good for a change. */
    public static long tag(long version, boolean own) {
        return own ? version : -1 - version;
    }
}
