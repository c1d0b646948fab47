package kr.giban.hearing.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import kr.giban.hearing.hearing.HearingService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hearings for people's calendars. */
@Path("/v1")
@Tag(name = "hearings")
public class CalendarResource {
    private static final String CALENDAR = "text/calendar; charset=UTF-8";

    private final HearingService hearings;

    CalendarResource(HearingService hearings) {
        this.hearings = hearings;
    }

    @GET
    @Path("/hearings.ics")
    @Produces(CALENDAR)
    @PermitAll
    @Operation(
            operationId = "getHearingsCalendar",
            summary = "공청회 달력 구독 · All hearings as a calendar",
            description = "최근 500회까지. · The latest 500.")
    public String getHearingsCalendar() {
        return HearingCalendar.write(hearings.calendar());
    }

    @GET
    @Path("/hearings/{id}.ics")
    @Produces(CALENDAR)
    @PermitAll
    @Operation(operationId = "getHearingCalendar", summary = "공청회 일정 파일 · A hearing as a calendar entry")
    public String getHearingCalendar(@PathParam("id") UUID id) {
        return HearingCalendar.write(List.of(hearings.get(id)));
    }
}
