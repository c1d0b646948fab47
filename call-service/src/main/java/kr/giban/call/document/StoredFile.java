package kr.giban.call.document;

/** Bytes that lie in the file store, and what they are by their content. */
public record StoredFile(String sha256, long sizeBytes, String mediaType) {}
