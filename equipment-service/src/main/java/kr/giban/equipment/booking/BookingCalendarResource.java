package kr.giban.equipment.booking;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import kr.giban.platform.calendar.SeoulCalendar;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An item's taken time for people's calendars. */
@Path("/v1/equipment/{id}/calendar.ics")
@Tag(name = "use-requests")
public class BookingCalendarResource {
    private final AvailabilityService availability;

    public BookingCalendarResource(AvailabilityService availability) {
        this.availability = availability;
    }

    @GET
    @Produces(SeoulCalendar.MEDIA_TYPE)
    @PermitAll
    @Operation(
            operationId = "getBookingCalendar",
            summary = "장비 예약 달력 구독 · An item's taken time as a calendar",
            description = "31일 전부터, 1,000건까지. 누가 쓰는지는 나오지 않습니다."
                    + " · From 31 days back on, at most 1,000 entries; never by whom.")
    public String getBookingCalendar(@PathParam("id") UUID id) {
        return BookingCalendar.write(availability.calendar(id));
    }
}
