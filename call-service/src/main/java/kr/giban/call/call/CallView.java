package kr.giban.call.call;

import java.time.Instant;
import java.util.UUID;

/** A call as it is shown. */
public record CallView(
        UUID id,
        UUID roadmapId,
        int roadmapVersion,
        int year,
        String title,
        String description,
        CallState state,
        Instant opensAt,
        Instant closesAt,
        Instant announcedAt,
        String cancelledReason,
        CallTerms terms,
        Instant createdAt) {

    static CallView of(Call call) {
        return new CallView(
                call.id(),
                call.roadmapId(),
                call.roadmapVersion(),
                call.year(),
                call.title(),
                call.description(),
                call.state(),
                call.opensAt(),
                call.closesAt(),
                call.announcedAt(),
                call.cancelledReason(),
                call.terms(),
                call.createdAt());
    }
}
