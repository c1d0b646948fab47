package kr.giban.equipment.item;

/** For whom an item is there. */
public enum Sharing {
    /** Only its owner uses it; a reason is required. */
    SOLE,
    JOINT_ALLOWED,
    JOINT_SERVICE
}
