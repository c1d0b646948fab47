package kr.giban.roadmap.advice;

import java.time.Instant;
import java.util.UUID;
import kr.giban.platform.audit.Personal;

/**
 * Advice as it is read.
 *
 * @param version the number of the version that was open when it was given
 */
public record AdviceAnswer(
        UUID id,
        UUID roadmapId,
        int version,
        AdviceState state,
        String field,
        String division,
        @Personal String expertName,
        String opinion,
        Instant recordedAt,
        String response,
        Instant respondedAt) {}
