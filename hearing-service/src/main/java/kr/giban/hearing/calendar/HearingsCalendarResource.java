package kr.giban.hearing.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import kr.giban.hearing.hearing.HearingService;
import kr.giban.platform.calendar.SeoulCalendar;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All hearings for people's calendars. */
@Path("/v1/hearings.ics")
@Tag(name = "hearings")
public class HearingsCalendarResource {
    private final HearingService hearings;

    HearingsCalendarResource(HearingService hearings) {
        this.hearings = hearings;
    }

    @GET
    @Produces(SeoulCalendar.MEDIA_TYPE)
    @PermitAll
    @Operation(
            operationId = "getHearingsCalendar",
            summary = "공청회 달력 구독 · All hearings as a calendar",
            description = "최근 500회까지. · The latest 500.")
    public String getHearingsCalendar() {
        return HearingCalendar.write(hearings.calendar());
    }
}
