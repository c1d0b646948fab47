package kr.giban.call.call;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps of a call. */
@Path("/v1/calls/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calls")
public class CallCommandResource {
    private final CallCommands commands;

    CallCommandResource(CallCommands commands) {
        this.commands = commands;
    }

    @POST
    @Path("/announce")
    @Idempotent
    @Command
    @NeedsIfMatch
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "announceCall",
            summary = "공고 게시 · Announce a call",
            description =
                    "마감까지 공고 기간(규정)이 남아 있어야 합니다. · The notice period of the rules must be left until the deadline.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CallView.class)))
    public Response announceCall(@PathParam("id") UUID id) {
        return changed(commands.announce(id));
    }

    @POST
    @Path("/open")
    @Idempotent
    @Command
    @NeedsIfMatch
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "openCall",
            summary = "접수 시작 · Open a call",
            description = "시작 시각이 되면 저절로 열리며, 그 전에는 열 수 없습니다. · Opens by itself at its instant; not before.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CallView.class)))
    public Response openCall(@PathParam("id") UUID id) {
        return changed(commands.open(id));
    }

    @POST
    @Path("/close")
    @Idempotent
    @Command
    @NeedsIfMatch
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "closeCall",
            summary = "접수 마감 · Close a call",
            description = "마감 시각이 지나면 저절로 닫히며, 그 전에는 닫을 수 없습니다. · Closes by itself after its deadline; never before.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CallView.class)))
    public Response closeCall(@PathParam("id") UUID id) {
        return changed(commands.close(id));
    }

    @POST
    @Path("/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Command
    @NeedsIfMatch
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "cancelCall",
            summary = "공고 취소 · Cancel a call",
            description = "접수 마감 전까지. 과제는 다시 공고할 수 있게 됩니다. · Until it is closed; its tasks can be called again.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CallView.class)))
    public Response cancelCall(@PathParam("id") UUID id, @NotNull @Valid ReasonRequest request) {
        return changed(commands.cancel(id, request.reason()));
    }

    @POST
    @Path("/extend")
    @Idempotent
    @NeedsIfMatch
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "extendCall",
            summary = "마감 연장 · Extend the deadline",
            description = "사유와 함께 더 늦은 시각으로만. 작성 중인 모든 기관에 알립니다. · Only to a later instant, with a reason that every"
                    + " draft's owner is told.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CallView.class)))
    public Response extendCall(@PathParam("id") UUID id, @NotNull @Valid ExtensionRequest request) {
        return changed(commands.extend(id, request));
    }

    private static Response changed(Call call) {
        return Responses.changed(CallView.of(call), call.version());
    }
}
