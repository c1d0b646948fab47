package kr.giban.call.screening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.giban.platform.api.GivesEtag;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.api.Tenancy;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pre-screening of a proposal. */
@Path("/v1/proposals/{id}/screening")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "screening")
public class ScreeningResource {
    private final ScreeningService service;
    private final Responses responses;

    ScreeningResource(ScreeningService service, Responses responses) {
        this.service = service;
        this.responses = responses;
    }

    @GET
    @GivesEtag
    @RolesAllowed({Roles.PROGRAM_OFFICER, Roles.APPLICANT})
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.APPLICANT)
    @Operation(
            operationId = "getScreening",
            summary = "사전검토 조회 · Read a pre-screening",
            description = "신청자는 사전검토가 끝난 뒤에 봅니다. · Applicants see it once the screening is finished.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ScreeningView.class)))
    public Response getScreening(@PathParam("id") UUID id) {
        ScreeningService.Seen seen = service.read(id);
        return responses.of(seen.view(), seen.version());
    }

    @PUT
    @NeedsIfMatch
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "putScreening",
            summary = "사전검토 결과 입력 · Decide on checklist items",
            description =
                    "부적합에는 사유가 필요합니다. 가점과 감점도 여기서 정합니다. · A failure needs its reason. Bonus and penalty points are"
                            + " set here too.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ScreeningView.class)))
    public Response putScreening(@PathParam("id") UUID id, @NotNull @Valid ScreeningRequest request) {
        ScreeningService.Seen seen = service.decide(id, request);
        return Responses.changed(seen.view(), seen.version());
    }
}
