package kr.giban.hearing.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import kr.giban.hearing.hearing.HearingService;
import kr.giban.platform.calendar.SeoulCalendar;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A hearing for people's calendars. */
@Path("/v1/hearings/{id}.ics")
@Tag(name = "hearings")
public class HearingCalendarResource {
    private final HearingService hearings;

    HearingCalendarResource(HearingService hearings) {
        this.hearings = hearings;
    }

    @GET
    @Produces(SeoulCalendar.MEDIA_TYPE)
    @PermitAll
    @Operation(operationId = "getHearingCalendar", summary = "공청회 일정 파일 · A hearing as a calendar entry")
    public String getHearingCalendar(@PathParam("id") UUID id) {
        return HearingCalendar.write(List.of(hearings.get(id)));
    }
}
