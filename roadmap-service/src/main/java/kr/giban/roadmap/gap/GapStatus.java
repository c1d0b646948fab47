package kr.giban.roadmap.gap;

/** How what exists compares with what is needed. */
public enum GapStatus {
    /** 빈칸: something is needed, nothing exists. */
    BLANK,
    PARTIAL,
    COVERED,
    SURPLUS;

    static GapStatus of(long required, long existing) {
        if (existing > required) {
            return SURPLUS;
        }
        if (existing == required) {
            return COVERED;
        }
        return existing == 0 ? BLANK : PARTIAL;
    }
}
