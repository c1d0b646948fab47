package kr.giban.equipment.usage.finding;

/** What is late. */
public enum LateReason {
    /** Neither a record of use nor a reported percentage by the end of the term. */
    USAGE_NOT_REPORTED,
    /** It came into the inventory after the term, though its center was there in time. */
    REGISTERED_LATE,
    /** In scope, and after the term still without a national registration number. */
    NOT_REGISTERED_NATIONALLY
}
