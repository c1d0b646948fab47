package kr.giban.hearing.hearing;

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

/** What staff do with a hearing. */
@Path("/v1/hearings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hearings")
public class HearingCommandResource {
    private final HearingService service;

    HearingCommandResource(HearingService service) {
        this.service = service;
    }

    @POST
    @Path("/open")
    @Command
    @Idempotent
    @NeedsIfMatch
    @RolesAllowed({Roles.HEARING_STAFF, Roles.PROGRAM_OFFICER})
    @Operation(operationId = "openHearing", summary = "참가 신청 접수 시작 · Open a hearing for registration")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HearingView.class)))
    public Response openHearing(@PathParam("id") UUID id) {
        return answer(service.open(id));
    }

    @POST
    @Path("/start")
    @Command
    @Idempotent
    @NeedsIfMatch
    @RolesAllowed({Roles.HEARING_STAFF, Roles.PROGRAM_OFFICER})
    @Operation(operationId = "startHearing", summary = "공청회 시작 · Start a hearing")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HearingView.class)))
    public Response startHearing(@PathParam("id") UUID id) {
        return answer(service.start(id));
    }

    @POST
    @Path("/finish")
    @Command
    @Idempotent
    @NeedsIfMatch
    @RolesAllowed({Roles.HEARING_STAFF, Roles.PROGRAM_OFFICER})
    @Operation(
            operationId = "finishHearing",
            summary = "공청회 종료 · Finish a hearing",
            description = "참석자 수가 확정된다. · Fixes how many attended.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HearingView.class)))
    public Response finishHearing(@PathParam("id") UUID id) {
        return answer(service.finish(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/cancel")
    @Command
    @Idempotent
    @NeedsIfMatch
    @RolesAllowed({Roles.HEARING_STAFF, Roles.PROGRAM_OFFICER})
    @Operation(
            operationId = "cancelHearing",
            summary = "공청회 취소 · Cancel a hearing",
            description = "달력에는 취소로 나간다. · Calendars are told.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HearingView.class)))
    public Response cancelHearing(@PathParam("id") UUID id, @NotNull @Valid Cancellation body) {
        return answer(service.cancel(id, body.reason()));
    }

    private static Response answer(HearingView moved) {
        return Responses.changed(moved, moved.revision());
    }
}
