package kr.giban.equipment.attachment;

/** What an attachment is for. */
public enum AttachmentKind {
    PHOTO,
    MANUAL,
    CALIBRATION,
    OTHER
}
