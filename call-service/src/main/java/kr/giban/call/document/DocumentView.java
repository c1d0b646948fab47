package kr.giban.call.document;

import java.time.Instant;

/** A document as it is shown. */
public record DocumentView(
        String kind, String fileName, String mediaType, long sizeBytes, String sha256, Instant uploadedAt) {
    public static DocumentView of(Document document) {
        return new DocumentView(
                document.kind(),
                document.fileName(),
                document.mediaType(),
                document.sizeBytes(),
                document.sha256(),
                document.uploadedAt());
    }
}
