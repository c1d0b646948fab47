package kr.giban.equipment.item;

/** For what a fee is asked. */
public enum FeeUnit {
    HOUR,
    HALF_DAY,
    DAY,
    MONTH,
    SAMPLE,
    TEST
}
