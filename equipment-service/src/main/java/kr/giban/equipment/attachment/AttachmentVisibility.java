package kr.giban.equipment.attachment;

/** Who may read an attachment. */
public enum AttachmentVisibility {
    /** Everyone. */
    PUBLIC,
    /** The reporting organization and the officers of the programme. */
    INTERNAL
}
