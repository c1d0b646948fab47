package kr.giban.platform.file;

import java.util.UUID;

/** What was stored, as it was counted on the way. */
public record StoredFile(UUID key, long sizeBytes, String sha256) {}
