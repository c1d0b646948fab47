package kr.giban.equipment.userequest;

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
import kr.giban.platform.api.Tenancy;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the two sides do with a request. */
@Path("/v1/use-requests/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "use-requests")
public class UseRequestCommandResource {
    private final UseRequestCommands commands;

    public UseRequestCommandResource(UseRequestCommands commands) {
        this.commands = commands;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/accept")
    @RolesAllowed(Roles.TECHNOPARK)
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.TECHNOPARK)
    @NeedsIfMatch
    @Idempotent
    @Command
    @Operation(
            operationId = "acceptUseRequest",
            summary = "이용신청 승인 · Accept a request for use",
            description =
                    "시간이 예약됩니다. 이미 예약된 시간이면 409(period-taken)와 겹치는 예약. · Books the time; 409 with what it overlaps, if some of it is taken.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = UseRequestView.class)))
    public Response acceptUseRequest(@PathParam("id") UUID id, @NotNull @Valid Acceptance body) {
        return answer(commands.accept(id, body));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/decline")
    @RolesAllowed(Roles.TECHNOPARK)
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.TECHNOPARK)
    @NeedsIfMatch
    @Idempotent
    @Command
    @Operation(
            operationId = "declineUseRequest",
            summary = "이용신청 거절 · Decline a request for use",
            description = "제안한 시간을 거둘 때도 씁니다. · Takes a proposed time back, too.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = UseRequestView.class)))
    public Response declineUseRequest(@PathParam("id") UUID id, @NotNull @Valid Declining body) {
        return answer(commands.decline(id, body));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/propose")
    @RolesAllowed(Roles.TECHNOPARK)
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.TECHNOPARK)
    @NeedsIfMatch
    @Idempotent
    @Command
    @Operation(
            operationId = "proposeAnotherTime",
            summary = "다른 시간 제안 · Propose another time",
            description =
                    "답변으로 칩니다. 신청 기관이 받아들이면(agree) 예약됩니다. · Counts as the answer; booked when the requester agrees.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = UseRequestView.class)))
    public Response proposeAnotherTime(@PathParam("id") UUID id, @NotNull @Valid Proposal body) {
        return answer(commands.propose(id, body));
    }

    @POST
    @Path("/agree")
    @RolesAllowed({Roles.COMPANY, Roles.APPLICANT})
    @Tenancy(
            value = Tenancy.Scope.OWN,
            roles = {Roles.COMPANY, Roles.APPLICANT})
    @NeedsIfMatch
    @Idempotent
    @Command
    @Operation(
            operationId = "agreeToProposedTime",
            summary = "제안한 시간 수락 · Agree to the proposed time",
            description = "시간이 예약됩니다. · Books the time.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = UseRequestView.class)))
    public Response agreeToProposedTime(@PathParam("id") UUID id) {
        return answer(commands.agree(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/cancel")
    @RolesAllowed({Roles.COMPANY, Roles.APPLICANT, Roles.TECHNOPARK})
    @Tenancy(
            value = Tenancy.Scope.OWN,
            roles = {Roles.COMPANY, Roles.APPLICANT, Roles.TECHNOPARK})
    @NeedsIfMatch
    @Idempotent
    @Command
    @Operation(
            operationId = "cancelUseRequest",
            summary = "이용신청 취소 · Cancel a request or an accepted use",
            description =
                    "시작 전까지. 센터는 승인한 것만, 사유와 함께. · Before it begins; the center only what it accepted, with a reason.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = UseRequestView.class)))
    public Response cancelUseRequest(@PathParam("id") UUID id, @NotNull @Valid UseCancellation body) {
        return answer(commands.cancel(id, body));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/done")
    @RolesAllowed(Roles.TECHNOPARK)
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.TECHNOPARK)
    @NeedsIfMatch
    @Idempotent
    @Command
    @Operation(
            operationId = "finishUse",
            summary = "이용 완료 · Report that a use is over",
            description =
                    "남은 시간은 다시 신청할 수 있습니다. usage를 주면 사용기록도 함께 적습니다."
                            + " · What is left of its time can be asked for again. With usage it is recorded in the diary, too.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = UseRequestView.class)))
    public Response finishUse(@PathParam("id") UUID id, @NotNull @Valid UseReport body) {
        return answer(commands.done(id, body));
    }

    private static Response answer(UseRequestShown shown) {
        return Responses.changed(shown.request(), shown.etag());
    }
}
