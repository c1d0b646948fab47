package kr.giban.equipment.booking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.api.Tenancy;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Closing an item for a time. */
@Path("/v1/equipment/{id}/closures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "use-requests")
public class ClosureResource {
    private final ClosureService service;

    public ClosureResource(ClosureService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed(Roles.TECHNOPARK)
    @Tenancy(value = Tenancy.Scope.OWN_WRITE, roles = Roles.TECHNOPARK)
    @Idempotent
    @Operation(
            operationId = "closeEquipment",
            summary = "장비 이용 중지 기간 등록 · Keep an item closed for a time",
            description =
                    "이미 예약된 시간과 겹치면 409(period-taken)와 겹치는 예약. · 409 with what it overlaps, if some of it is taken.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = ClosureView.class)))
    public Response closeEquipment(@PathParam("id") UUID id, @NotNull @Valid NewClosure body) {
        ClosureService.Shown shown = service.close(id, body);
        return Responses.created("/v1/equipment-closures/" + shown.closure().id(), shown.closure(), shown.version());
    }
}
