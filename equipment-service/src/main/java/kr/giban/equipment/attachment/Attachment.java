package kr.giban.equipment.attachment;

import java.time.Instant;
import java.util.UUID;

/**
 * A photo or file of an item as it is stored.
 *
 * @param organizationId who reports for the item's center
 * @param cover whether the item shows itself by it
 */
record Attachment(
        UUID id,
        UUID itemId,
        String organizationId,
        AttachmentKind kind,
        AttachmentVisibility visibility,
        UUID fileKey,
        String fileName,
        String mediaType,
        long sizeBytes,
        String sha256,
        String captionKo,
        String captionEn,
        int position,
        boolean cover,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    AttachmentContent content() {
        return new AttachmentContent(captionKo, captionEn, position, cover);
    }
}
