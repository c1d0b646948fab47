package kr.giban.equipment.booking;

/** What takes an item's time. */
public enum BookingKind {
    /** A firm uses it. */
    USE,
    /** Its center keeps it closed, for maintenance perhaps. */
    CLOSURE
}
