package kr.giban.call.receipt;

/** A document as a receipt names it. */
public record SealedDocument(String kind, String mediaType, long sizeBytes, String sha256) {}
