package kr.giban.roadmap.need;

import java.time.Instant;
import java.util.UUID;

/** A need as it is read. */
public record NeedAnswer(
        UUID id, String division, String classCode, String region, int quantity, String reason, Instant createdAt) {}
