package kr.giban.call.panel;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.giban.platform.api.Command;
import kr.giban.platform.api.Conditional;
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

/** The evaluation committee of a call-task. */
@Path("/v1/call-tasks/{id}/panel")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "panel")
public class PanelResource {
    private final PanelService service;
    private final PanelConfirmation confirmation;
    private final Responses responses;

    PanelResource(PanelService service, PanelConfirmation confirmation, Responses responses) {
        this.service = service;
        this.confirmation = confirmation;
        this.responses = responses;
    }

    @GET
    @GivesEtag
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(operationId = "getPanel", summary = "평가위원회 조회 · Read the evaluation committee")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PanelView.class)))
    public Response getPanel(@PathParam("id") UUID id) {
        PanelViews.Seen seen = service.read(id);
        return responses.of(seen.view(), seen.version());
    }

    @PUT
    @Conditional
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "putPanel",
            summary = "평가위원회 구성 · Put the committee together",
            description =
                    "처음에는 If-Match 없이, 그 뒤에는 If-Match가 필요합니다. 소속이 신청·참여기관이거나 제재 중인 위원은 이유와 함께 거부되고,"
                            + " 같은 지역 등은 위원의 소명을 요구합니다. · The first time without If-Match, later with it. Members employed by an"
                            + " applicant or under sanction are refused, with the reason; softer findings ask for a declaration.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PanelView.class)))
    public Response putPanel(@PathParam("id") UUID id, @NotNull @Valid PanelRequest request) {
        PanelViews.Seen seen = service.put(id, request);
        return Responses.changed(seen.view(), seen.version());
    }

    @POST
    @Path("/confirm")
    @Idempotent
    @Command
    @NeedsIfMatch
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "confirmPanel",
            summary = "평가위원회 확정 · Confirm the committee",
            description = "인원, 산업계 비율, 위원장을 확인한 뒤 위원마다 모든 제안서를 배정합니다. · Checks size, share of industry and chair, and"
                    + " gives each member each proposal.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PanelView.class)))
    public Response confirmPanel(@PathParam("id") UUID id) {
        PanelViews.Seen seen = confirmation.confirm(id);
        return Responses.changed(seen.view(), seen.version());
    }

    @POST
    @Path("/members")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @NeedsIfMatch
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "addPanelMembers",
            summary = "평가위원 보충 · Add members to a confirmed committee",
            description = "제척·회피로 평가표가 모자랄 때, 평가 중에, 사유와 함께. 구성 때와 같은 기준으로 확인하고 모든 제안서를 배정합니다. ·"
                    + " Where excusals leave too few sheets: while the evaluation lasts, with a reason. Checked as at the"
                    + " beginning, and given each proposal.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PanelView.class)))
    public Response addPanelMembers(@PathParam("id") UUID id, @NotNull @Valid ReplacementRequest request) {
        PanelViews.Seen seen = confirmation.add(id, request);
        return Responses.changed(seen.view(), seen.version());
    }
}
