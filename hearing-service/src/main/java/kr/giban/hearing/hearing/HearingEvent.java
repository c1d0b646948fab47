package kr.giban.hearing.hearing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/** What the feed says of a hearing. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HearingEvent(
        UUID hearingId,
        UUID consultationId,
        int round,
        String title,
        Instant startsAt,
        Instant endsAt,
        String venue,
        String liveLink,
        String state,
        Integer attendance) {

    static HearingEvent of(Hearing of) {
        return new HearingEvent(
                of.id,
                of.consultationId,
                of.round,
                of.title,
                of.startsAt,
                of.endsAt,
                of.venue,
                of.liveLink,
                of.state.name(),
                of.attendance);
    }
}
