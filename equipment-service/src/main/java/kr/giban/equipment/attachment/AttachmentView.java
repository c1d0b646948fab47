package kr.giban.equipment.attachment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An attachment as it is shown. */
public record AttachmentView(
        UUID id,
        UUID itemId,
        AttachmentKind kind,
        AttachmentVisibility visibility,
        String fileName,
        String mediaType,
        long sizeBytes,

        @Schema(description = "저장된 파일의 SHA-256; content의 ETag · of the file as it is stored; the ETag of its content")
        String sha256,

        String captionKo,
        String captionEn,
        int position,
        boolean cover,

        @Schema(description = "파일의 주소 · where the file is", examples = "/v1/equipment/…/attachments/…/content")
        String content,

        Instant createdAt,
        Instant updatedAt) {

    static AttachmentView of(Attachment attachment) {
        return new AttachmentView(
                attachment.id(),
                attachment.itemId(),
                attachment.kind(),
                attachment.visibility(),
                attachment.fileName(),
                attachment.mediaType(),
                attachment.sizeBytes(),
                attachment.sha256(),
                attachment.captionKo(),
                attachment.captionEn(),
                attachment.position(),
                attachment.cover(),
                path(attachment.itemId(), attachment.id()) + "/content",
                attachment.createdAt(),
                attachment.updatedAt());
    }

    static String path(UUID itemId, UUID id) {
        return "/v1/equipment/" + itemId + "/attachments/" + id;
    }
}
