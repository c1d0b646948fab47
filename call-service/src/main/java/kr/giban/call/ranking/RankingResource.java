package kr.giban.call.ranking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.giban.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ranking of a call-task. */
@Path("/v1/call-tasks/{id}/ranking")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "selection")
public class RankingResource {
    private final RankingService service;

    RankingResource(RankingService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "getRanking",
            summary = "순위 조회 · Read the ranking",
            description =
                    "평가표에서 매번 다시 계산하며, 모든 숫자의 근거가 함께 있습니다. · Made anew from the sheets, with every figure traced.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RankingView.class)))
    public Response getRanking(@PathParam("id") UUID id) {
        return Response.ok(service.ranking(id)).build();
    }
}
