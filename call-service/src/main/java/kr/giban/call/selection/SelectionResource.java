package kr.giban.call.selection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The decision on a call-task. */
@Path("/v1/call-tasks/{id}/selection")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "selection")
public class SelectionResource {
    private final SelectionService service;
    private final Responses responses;

    SelectionResource(SelectionService service, Responses responses) {
        this.service = service;
        this.responses = responses;
    }

    @GET
    @GivesEtag
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(operationId = "getSelection", summary = "선정 결과 조회 · Read the decision")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SelectionView.class)))
    public Response getSelection(@PathParam("id") UUID id) {
        SelectionService.Seen seen = service.read(id);
        return responses.of(seen.view(), seen.version());
    }

    @POST
    @Idempotent
    @Command
    @NeedsIfMatch
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "decideSelection",
            summary = "선정 결정 · Decide",
            description =
                    "선정은 순위에서 따라 나옵니다. 공개하기 전에는 담당자만 압니다. If-Match는 공고 과제의 ETag입니다. · The selection"
                            + " follows from the ranking; only officers know before it is published. If-Match is the call-task's ETag.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SelectionView.class)))
    public Response decideSelection(@PathParam("id") UUID id, @NotNull @Valid SelectionRequest request) {
        SelectionService.Seen seen = service.decide(id, request);
        return Responses.changed(seen.view(), seen.version());
    }

    @POST
    @Path("/publish")
    @Idempotent
    @Command
    @NeedsIfMatch
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "publishSelection",
            summary = "선정 결과 공개 · Publish the decision",
            description = "모든 신청 기관에 동시에 알립니다. · All applicants are told at once.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SelectionView.class)))
    public Response publishSelection(@PathParam("id") UUID id) {
        SelectionService.Seen seen = service.publish(id);
        return Responses.changed(seen.view(), seen.version());
    }
}
