package kr.giban.equipment.item;

/** What became of a retired item. */
public enum RetirementKind {
    SOLD,
    REUSED,
    SCRAPPED,
    TRANSFERRED,
    LENT,
    /** It never was there, or stands there twice: no figure counts it from then on, and no utilization of any year. */
    ENTERED_BY_MISTAKE
}
