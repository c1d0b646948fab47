package kr.giban.hearing.disposition;

/** What was done about an opinion. */
public enum DispositionKind {
    ACCEPTED,
    PARTLY_ACCEPTED,
    REJECTED,
    NOTED;

    /** Whether it changed the roadmap, so that it must say what. */
    public boolean changesRoadmap() {
        return this == ACCEPTED || this == PARTLY_ACCEPTED;
    }
}
