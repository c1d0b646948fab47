package kr.giban.roadmap.advice;

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
import kr.giban.platform.api.Command;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import kr.giban.roadmap.advice.AdviceService.Tagged;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One piece of advice. */
@Path("/v1/advice/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "advice", description = "전문가 자문 · Advice of experts")
public class AdviceResource {
    private final AdviceService service;

    AdviceResource(AdviceService service) {
        this.service = service;
    }

    @POST
    @Path("/respond")
    @Consumes(MediaType.APPLICATION_JSON)
    @Command
    @Idempotent
    @NeedsIfMatch
    @RolesAllowed({Roles.PLANNER, Roles.PROGRAM_OFFICER})
    @Operation(
            operationId = "respondToAdvice",
            summary = "자문에 답변 · Respond to advice",
            description =
                    "한 번 답변합니다. 확정 전에 모든 자문에 답변이 있어야 합니다. · Once. All advice has a response before the confirmation.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = AdviceAnswer.class)))
    public Response respondToAdvice(@PathParam("id") UUID id, @NotNull @Valid AdviceResponse body) {
        Tagged answered = service.respond(id, body);
        return Responses.changed(answered.answer(), answered.version());
    }
}
