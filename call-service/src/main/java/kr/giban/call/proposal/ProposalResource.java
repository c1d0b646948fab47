package kr.giban.call.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import kr.giban.platform.api.GivesEtag;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.api.MergePatches;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.api.Tenancy;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proposals. */
@Path("/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proposals")
public class ProposalResource {
    private final ProposalService service;
    private final MergePatches patches;
    private final Responses responses;

    ProposalResource(ProposalService service, MergePatches patches, Responses responses) {
        this.service = service;
        this.patches = patches;
        this.responses = responses;
    }

    /** A page, as the document shows it. */
    public record ProposalPage(List<ProposalSummary> items, String next, Long total) {}

    @GET
    @RolesAllowed({Roles.APPLICANT, Roles.PROGRAM_OFFICER, Roles.REVIEWER})
    @Operation(
            operationId = "listProposals",
            summary = "제안서 목록 · List proposals",
            description = "신청자는 소속 기관의 것, 담당자는 마감 뒤 제출된 것, 평가위원은 이해상충이 없다고 밝힌 것만 봅니다. · Applicants see"
                    + " their organization's, officers those submitted once the call is closed, reviewers those on which they"
                    + " declared no conflict.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProposalPage.class)))
    public Response listProposals(
            @QueryParam("callTaskId") UUID callTaskId,
            @QueryParam("state") List<ProposalState> states,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Responses.page(service.list(callTaskId, states, page), uri);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.APPLICANT)
    @Operation(
            operationId = "createProposal",
            summary = "제안서 작성 시작 · Begin a proposal",
            description = "기관마다 공고 과제당 하나. · One for each organization and call-task.",
            extensions = @Extension(name = "x-priority", value = "submission"))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProposalView.class)))
    public Response createProposal(@NotNull @Valid NewProposal request) {
        ProposalService.Seen seen = service.create(request);
        return Responses.created("/v1/proposals/" + seen.view().id(), seen.view(), seen.version());
    }

    @GET
    @Path("/{id}")
    @GivesEtag
    @RolesAllowed({Roles.APPLICANT, Roles.PROGRAM_OFFICER, Roles.REVIEWER})
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.APPLICANT)
    @Operation(operationId = "getProposal", summary = "제안서 조회 · Read a proposal")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProposalView.class)))
    public Response getProposal(@PathParam("id") UUID id) {
        ProposalService.Seen seen = service.read(id);
        return responses.of(seen.view(), seen.version(), seen.view().isOwn() ? null : "submitted");
    }

    @PATCH
    @Path("/{id}")
    @NeedsIfMatch
    @RolesAllowed(Roles.APPLICANT)
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.APPLICANT)
    @Operation(
            operationId = "patchProposal",
            summary = "제안서 저장 · Save a draft",
            description = "병합 패치(RFC 7396). 모자란 것이 있어도 저장되고, 무엇이 모자란지 warnings에 있습니다. 마감 뒤에는 바꿀 수 없습니다. ·"
                    + " Merge patch. It is saved whatever it lacks; warnings says what. Not after the deadline.",
            extensions = @Extension(name = "x-priority", value = "submission"))
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposalDraft.class)))
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProposalView.class)))
    public Response patchProposal(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        ProposalService.Seen seen = service.edit(id, current -> patches.apply(current, patch, ProposalDraft.class));
        return Responses.changed(seen.view(), seen.version());
    }
}
