package kr.giban.equipment.quality;

/** How good a center's data are: A is best. The scores from which a grade is given are rules; E is what is below them. */
public enum Grade {
    A,
    B,
    C,
    D,
    E
}
