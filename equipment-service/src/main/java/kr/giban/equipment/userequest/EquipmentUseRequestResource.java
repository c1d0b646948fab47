package kr.giban.equipment.userequest;

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
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asking for an item. */
@Path("/v1/equipment/{id}/use-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "use-requests")
public class EquipmentUseRequestResource {
    private final UseRequestService service;

    public EquipmentUseRequestResource(UseRequestService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed({Roles.COMPANY, Roles.APPLICANT})
    @Idempotent
    @Operation(
            operationId = "requestUse",
            summary = "장비 이용신청 · Ask to use an item",
            description = "부르는 기관(giban_org)이 신청 기관이 됩니다. 단독활용·불용 장비와 닫힌 센터의 장비는 422, 이미 예약된 시간은"
                    + " 409(period-taken)와 겹치는 예약. · The caller's organization asks. 422 for what others may not use; 409 with what"
                    + " it overlaps for a time that is taken.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = UseRequestView.class)))
    public Response requestUse(@PathParam("id") UUID id, @NotNull @Valid NewUseRequest body) {
        UseRequestShown shown = service.request(id, body);
        return Responses.created("/v1/use-requests/" + shown.request().id(), shown.request(), shown.version());
    }
}
