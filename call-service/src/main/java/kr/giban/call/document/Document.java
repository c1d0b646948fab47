package kr.giban.call.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kr.giban.platform.id.UuidV7;

/** A document of a proposal; its bytes lie in the {@link FileStore} under their digest. */
@Entity
@Table(name = "document")
@SuppressWarnings("UnusedVariable") // some columns are for constraints and queries alone
public class Document {
    @Id
    private UUID id;

    private UUID proposalId;

    private String kind;

    private String fileName;

    private String mediaType;

    private long sizeBytes;

    private String sha256;

    private Instant uploadedAt;

    protected Document() {}

    Document(UUID proposalId, String kind) {
        this.id = UuidV7.next();
        this.proposalId = proposalId;
        this.kind = kind;
    }

    void become(String newFileName, StoredFile file, Instant now) {
        fileName = newFileName;
        mediaType = file.mediaType();
        sizeBytes = file.sizeBytes();
        sha256 = file.sha256();
        uploadedAt = now;
    }

    public String kind() {
        return kind;
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    public long sizeBytes() {
        return sizeBytes;
    }

    public String sha256() {
        return sha256;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }
}
