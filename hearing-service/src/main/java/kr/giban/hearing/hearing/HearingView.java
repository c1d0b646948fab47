package kr.giban.hearing.hearing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.hearing.seat.AttendanceMode;
import kr.giban.hearing.seat.SeatPool;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A hearing as everyone may read it, and as other features know it. */
@Schema(name = "Hearing")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HearingView(
        UUID id,
        UUID consultationId,
        int round,
        String title,
        Instant startsAt,
        Instant endsAt,
        String venue,
        String host,
        String organizer,
        String liveLink,
        @Schema(description = "현장 정원 · seats in the room") Integer capacityInPerson,

        @Schema(description = "온라인 정원, 없으면 제한 없음 · places online; without it, no limit")
        Integer capacityOnline,

        HearingState state,
        String cancelReason,

        @Schema(description = "참석자 수(개최 완료 후) · how many attended, once it was held")
        Integer attendance,

        List<AgendaItem> agenda,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) long revision) {

    static HearingView of(Hearing of, Map<AttendanceMode, SeatPool> seats) {
        return new HearingView(
                of.id,
                of.consultationId,
                of.round,
                of.title,
                of.startsAt,
                of.endsAt,
                of.venue,
                of.host,
                of.organizer,
                of.liveLink,
                seats.get(AttendanceMode.IN_PERSON).capacity(),
                seats.get(AttendanceMode.ONLINE).capacity(),
                of.state,
                of.cancelReason,
                of.attendance,
                List.copyOf(of.agenda),
                of.createdAt,
                of.updatedAt,
                of.version);
    }
}
