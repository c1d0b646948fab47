package kr.giban.equipment.userequest;

import java.time.Instant;
import java.util.UUID;

/** What the feed tells of a request: neither contact nor free text. */
record UseRequestEvent(
        UUID id,
        UUID itemId,
        String assetNo,
        UUID centerId,
        String centerCode,
        String organizationId,
        Instant from,
        Instant to,
        UseRequestState state,
        Instant requestedAt,
        Instant answerDueAt,
        Instant answeredAt,
        long version) {
    static UseRequestEvent of(UseRequest request) {
        return new UseRequestEvent(
                request.id,
                request.itemId,
                request.assetNo,
                request.centerId,
                request.centerCode,
                request.organizationId,
                request.current().from(),
                request.current().to(),
                request.state,
                request.requestedAt,
                request.answerDueAt,
                request.answeredAt,
                request.version);
    }
}
