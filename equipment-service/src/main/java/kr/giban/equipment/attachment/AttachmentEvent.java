package kr.giban.equipment.attachment;

import java.util.UUID;

/** What feed and audit tell of an attachment: no captions and no names of files, which may name people. */
record AttachmentEvent(
        UUID id,
        UUID itemId,
        AttachmentKind kind,
        AttachmentVisibility visibility,
        String mediaType,
        long sizeBytes,
        String sha256,
        int position,
        boolean cover,
        long version) {
    static AttachmentEvent of(Attachment attachment) {
        return new AttachmentEvent(
                attachment.id(),
                attachment.itemId(),
                attachment.kind(),
                attachment.visibility(),
                attachment.mediaType(),
                attachment.sizeBytes(),
                attachment.sha256(),
                attachment.position(),
                attachment.cover(),
                attachment.version());
    }
}
