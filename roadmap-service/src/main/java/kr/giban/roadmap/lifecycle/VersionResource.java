package kr.giban.roadmap.lifecycle;

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
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One version, and the commands on it. */
@Path("/v1/roadmaps/{id}/versions/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "versions", description = "로드맵 판 · Versions of a roadmap")
public class VersionResource {
    private final VersionReader reader;
    private final Responses responses;
    private final VersionCommands commands;
    private final Confirmation confirmation;

    VersionResource(VersionReader reader, Responses responses, VersionCommands commands, Confirmation confirmation) {
        this.reader = reader;
        this.responses = responses;
        this.commands = commands;
        this.confirmation = confirmation;
    }

    @GET
    @PermitAll
    @GivesEtag
    @Operation(
            operationId = "getVersion",
            summary = "판 조회 · Read a version",
            description = "수요와 과제 내용을 모두 담습니다. · With all of its needs and tasks.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = VersionContent.class)))
    public Response getVersion(@PathParam("id") UUID id, @PathParam("number") int number) {
        VersionReader.Tagged found = reader.get(id, number);
        return responses.of(found.content(), found.tag(), found.view());
    }

    @POST
    @Path("/open-consultation")
    @Command
    @Idempotent
    @NeedsIfMatch
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "openVersionConsultation",
            summary = "의견수렴에 공개 · Publish a version for consultation",
            description = "내용이 굳고 누구나 읽습니다. · Its content is frozen, and everyone may read it.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = VersionAnswer.class)))
    public Response openVersionConsultation(@PathParam("id") UUID id, @PathParam("number") int number) {
        return answer(commands.openConsultation(id, number));
    }

    @POST
    @Path("/revise")
    @Command
    @Idempotent
    @NeedsIfMatch
    @RolesAllowed(Roles.PLANNER)
    @Operation(
            operationId = "reviseVersion",
            summary = "수정판 열기 · Revise after consultation",
            description = "의견수렴 중인 판의 내용을 모두 옮긴 다음 판이 REVISING으로 열립니다(successor). 앞 판은 공개된 그대로 남습니다. · Opens "
                    + "the next version (successor) as a copy of all content, in state REVISING; this one stays readable as "
                    + "it was published.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = VersionAnswer.class)))
    public Response reviseVersion(@PathParam("id") UUID id, @PathParam("number") int number) {
        return answer(commands.revise(id, number));
    }

    @POST
    @Path("/confirm")
    @Command
    @Idempotent
    @NeedsIfMatch
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "confirmVersion",
            summary = "확정 · Confirm a version",
            description = "남은 조건이 있으면 모두 알려 주고 거절합니다. 의견수렴을 봉인하고, 받은 내용과 봉인된 내용이 같아야 확정됩니다(다르면 409 "
                    + "feed-behind). · Refused with every blocker listed. The consultation is sealed first; what was sealed "
                    + "must be what was received (409 feed-behind otherwise).")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = VersionAnswer.class)))
    public Response confirmVersion(@PathParam("id") UUID id, @PathParam("number") int number) {
        return answer(confirmation.confirm(id, number));
    }

    @POST
    @Path("/announce")
    @Command
    @Idempotent
    @NeedsIfMatch
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "announceVersion",
            summary = "발표 · Announce a version",
            description = "이 판이 효력을 가지며 앞선 판은 SUPERSEDED가 됩니다. · It comes into force; the one before is superseded.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = VersionAnswer.class)))
    public Response announceVersion(@PathParam("id") UUID id, @PathParam("number") int number) {
        return answer(commands.announce(id, number));
    }

    @POST
    @Path("/amend")
    @Command
    @Idempotent
    @NeedsIfMatch
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "amendVersion",
            summary = "롤링플랜 시작 · Begin the rolling plan",
            description =
                    "발표된 판을 옮긴 다음 판이 DRAFTING으로 열립니다(successor). 그 판이 발표될 때까지 이 판이 효력을 가집니다. · Opens the next "
                            + "version (successor) as a copy, in state DRAFTING; this one stays in force until that is announced.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = VersionAnswer.class)))
    public Response amendVersion(@PathParam("id") UUID id, @PathParam("number") int number) {
        return answer(commands.amend(id, number));
    }

    private static Response answer(VersionCommands.Done done) {
        return Responses.changed(done.answer(), done.tag());
    }
}
