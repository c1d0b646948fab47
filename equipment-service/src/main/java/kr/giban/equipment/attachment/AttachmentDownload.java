package kr.giban.equipment.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.UUID;
import kr.giban.platform.file.FileStoreException;

/** Opens files for those who may read them. */
@ApplicationScoped
public class AttachmentDownload {
    private final AttachmentService attachments;
    private final AttachmentFiles files;

    AttachmentDownload(AttachmentService attachments, AttachmentFiles files) {
        this.attachments = attachments;
        this.files = files;
    }

    Attachment find(UUID itemId, UUID id) {
        return attachments.find(itemId, id);
    }

    InputStream open(Attachment attachment, ByteRange range) {
        try {
            return files.open(attachment.fileKey(), range);
        } catch (FileStoreException e) {
            // Deleted since it was looked up: then it is not there, which is no fault of the store.
            find(attachment.itemId(), attachment.id());
            throw e;
        }
    }
}
