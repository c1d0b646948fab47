package kr.giban.call.selection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.giban.call.call.CallTaskView;
import kr.giban.call.call.ReasonRequest;
import kr.giban.platform.api.Command;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The end of an evaluation that cannot come to a decision. */
@Path("/v1/call-tasks/{id}/fail")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "selection")
public class FailureResource {
    private final FailedEvaluation evaluation;

    FailureResource(FailedEvaluation evaluation) {
        this.evaluation = evaluation;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Command
    @NeedsIfMatch
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "failCallTask",
            summary = "평가 불능에 따른 유찰 · End an evaluation that cannot be decided",
            description = "평가할 수 있는 제안서가 하나도 없을 때만, 사유와 함께. 과제는 다시 공고할 수 있게 됩니다. · Only where no proposal has"
                    + " enough sheets, with a reason; the task can be called again.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CallTaskView.class)))
    public Response failCallTask(@PathParam("id") UUID id, @NotNull @Valid ReasonRequest request) {
        FailedEvaluation.Seen seen = evaluation.fail(id, request.reason());
        return Responses.changed(seen.view(), seen.version());
    }
}
