package kr.giban.call.receipt;

import jakarta.validation.constraints.Size;

/** A document as a receipt names it. */
public record SealedDocument(
        @Size(max = 100) String kind,
        @Size(max = 200) String mediaType,
        long sizeBytes,
        @Size(max = 64) String sha256) {}
