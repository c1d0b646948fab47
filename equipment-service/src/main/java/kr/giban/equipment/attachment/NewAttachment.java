package kr.giban.equipment.attachment;

import java.nio.file.Path;

/**
 * A file as it came.
 *
 * @param visibility null if the sender does not say
 */
record NewAttachment(
        Path file,
        String fileName,
        AttachmentKind kind,
        AttachmentVisibility visibility,
        String captionKo,
        String captionEn,
        boolean cover) {

    /** Photos are public, all else is not unless it says so. */
    AttachmentVisibility wantedVisibility() {
        if (visibility != null) {
            return visibility;
        }
        return kind == AttachmentKind.PHOTO ? AttachmentVisibility.PUBLIC : AttachmentVisibility.INTERNAL;
    }
}
