package kr.giban.equipment.item;

/** What became of a retired item. */
public enum RetirementKind {
    SOLD,
    REUSED,
    SCRAPPED,
    TRANSFERRED,
    LENT
}
