package kr.giban.equipment.duplicate;

/** Why an item is named, in the order in which they weigh. */
public enum Reason {
    /** Maker and model are written alike, but for misspelling, spacing and what follows a model's name. */
    SAME_MODEL,
    /** The same, and the maker is known under another name. */
    SAME_MODEL_BY_ALIAS,
    SIMILAR_MODEL,
    SIMILAR_NAME,
    SIMILAR_SPECIFICATION,
    /** The class or one above or below it, in the region where the planned one is to stand. */
    SAME_CLASS_IN_REGION,
    /** Others than its center may use it. */
    SHAREABLE,
    IDLE,
    UNDERUSED
}
