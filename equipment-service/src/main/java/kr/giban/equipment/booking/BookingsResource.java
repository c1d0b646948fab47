package kr.giban.equipment.booking;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When an item is taken and when it is free. */
@Path("/v1/equipment/{id}/bookings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "use-requests")
public class BookingsResource {
    private final AvailabilityService availability;

    public BookingsResource(AvailabilityService availability) {
        this.availability = availability;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getBookings",
            summary = "장비의 예약된 시간과 빈 시간 · When an item is taken and free",
            description = "누가 쓰는지는 나오지 않습니다. 창은 100일까지. · Never by whom. A window of at most 100 days.")
    public FreeBusy getBookings(
            @PathParam("id") UUID id,
            @QueryParam("from") @Parameter(description = "없으면 지금 · now, if left out") Instant from,
            @QueryParam("to") @Parameter(description = "없으면 from부터 31일 · 31 days from then, if left out") Instant to) {
        return availability.within(id, from, to);
    }
}
