package kr.giban.equipment.quality;

/** How many items a criterion was asked of, and how many miss it. */
record Counts(int looked, int missed) {
    static final Counts NONE = new Counts(0, 0);
}
