package kr.giban.equipment.usage.finding;

/** What is late. */
public enum LateReason {
    /** Neither a record of use nor a reported percentage by the end of the term. */
    USAGE_NOT_REPORTED("활용실적 미보고"),
    /** It came into the inventory after the term, though its center was there in time. */
    REGISTERED_LATE("장비 등록 지연"),
    /** In scope, and after the term still without a national registration number. */
    NOT_REGISTERED_NATIONALLY("NFEC 미등록");

    private final String nameKo;

    LateReason(String nameKo) {
        this.nameKo = nameKo;
    }

    /** What files call it. */
    String nameKo() {
        return nameKo;
    }
}
