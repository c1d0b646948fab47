package kr.giban.equipment.item;

/** How an item came to its center. */
public enum AcquisitionMethod {
    PURCHASED,
    BUILT,
    LEASED,
    DONATED,
    TRANSFERRED,
    OTHER
}
