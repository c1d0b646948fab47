package kr.giban.equipment.booking;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.giban.platform.api.Command;
import kr.giban.platform.api.GivesEtag;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.api.Tenancy;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A time during which an item is closed. */
@Path("/v1/equipment-closures/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "use-requests")
public class OneClosureResource {
    private final ClosureService service;
    private final Responses responses;

    public OneClosureResource(ClosureService service, Responses responses) {
        this.service = service;
        this.responses = responses;
    }

    @GET
    @PermitAll
    @GivesEtag
    @Operation(operationId = "getClosure", summary = "이용 중지 기간 조회 · Read a closure")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = ClosureView.class)))
    public Response getClosure(@PathParam("id") UUID id) {
        ClosureService.Shown shown = service.get(id);
        return responses.of(shown.closure(), shown.version());
    }

    @POST
    @Path("/cancel")
    @RolesAllowed(Roles.TECHNOPARK)
    @Tenancy(value = Tenancy.Scope.OWN_WRITE, roles = Roles.TECHNOPARK)
    @NeedsIfMatch
    @Idempotent
    @Command
    @Operation(
            operationId = "cancelClosure",
            summary = "이용 중지 취소 · Take a closure back",
            description = "남은 시간을 다시 신청할 수 있습니다. · Its time can be asked for again.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = ClosureView.class)))
    public Response cancelClosure(@PathParam("id") UUID id) {
        ClosureService.Shown shown = service.cancel(id);
        return Responses.changed(shown.closure(), shown.version());
    }
}
