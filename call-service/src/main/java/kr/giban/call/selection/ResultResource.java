package kr.giban.call.selection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.giban.platform.api.Tenancy;
import kr.giban.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The result of a proposal, for its applicant. */
@Path("/v1/proposals/{id}/result")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proposals")
public class ResultResource {
    private final SelectionService service;

    ResultResource(SelectionService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.APPLICANT, Roles.PROGRAM_OFFICER})
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.APPLICANT)
    @Operation(
            operationId = "getResult",
            summary = "평가 결과 조회 · Read the result of a proposal",
            description = "공개된 뒤에. 위원 명단과 종합의견이 있고 개별 점수는 없습니다. · Once published: the committee and its overall"
                    + " opinion, no single score.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OwnResult.class)))
    public Response getResult(@PathParam("id") UUID id) {
        return Response.ok(service.ownResult(id)).build();
    }
}
