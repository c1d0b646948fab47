package kr.giban.call.organization;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import kr.giban.platform.api.Command;
import kr.giban.platform.api.GivesEtag;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.api.Tenancy;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Organizations that apply or take part. */
@Path("/v1/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organizations")
public class OrganizationResource {
    private final OrganizationService service;
    private final Responses responses;

    OrganizationResource(OrganizationService service, Responses responses) {
        this.service = service;
        this.responses = responses;
    }

    /** A page, as the document shows it. */
    public record OrganizationPage(List<OrganizationView> items, String next, Long total) {}

    @GET
    @RolesAllowed({Roles.PROGRAM_OFFICER, Roles.APPLICANT})
    @Operation(
            operationId = "listOrganizations",
            summary = "기관 목록 · List organizations",
            description = "신청자는 소속 기관만 봅니다. · Applicants see their own only.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = OrganizationPage.class)))
    public Response listOrganizations(
            @QueryParam("state") OrganizationState state,
            @QueryParam("kind") OrganizationKind kind,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Responses.page(service.list(state, kind, page), uri);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.APPLICANT)
    @Operation(
            operationId = "registerOrganization",
            summary = "기관 등록 · Register one's organization",
            description = "기관 식별자는 토큰의 giban_org입니다. 사업자등록번호 가운데 두 자리로 비영리 여부를 판정합니다. · The id is giban_org"
                    + " of the token; the middle digits of the business number tell whether it is non-profit.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = OrganizationView.class)))
    public Response registerOrganization(@NotNull @Valid OrganizationRequest request) {
        Organization organization = service.register(request);
        return Responses.created(
                "/v1/organizations/" + organization.id(), OrganizationView.of(organization), organization.version());
    }

    @GET
    @Path("/{id}")
    @GivesEtag
    @RolesAllowed({Roles.PROGRAM_OFFICER, Roles.APPLICANT})
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.APPLICANT)
    @Operation(operationId = "getOrganization", summary = "기관 조회 · Read an organization")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = OrganizationView.class)))
    public Response getOrganization(@PathParam("id") String id) {
        Organization organization = service.read(id);
        return responses.of(OrganizationView.of(organization), organization.version());
    }

    @POST
    @Path("/{id}/approve")
    @Idempotent
    @Command
    @NeedsIfMatch
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "approveOrganization",
            summary = "기관 승인 · Approve an organization",
            description =
                    "정관으로 비영리가 확인되면 nonProfitByStatutes를 보냅니다. · nonProfitByStatutes: the statutes say non-profit.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = OrganizationView.class)))
    public Response approveOrganization(@PathParam("id") String id, @NotNull @Valid ApprovalRequest request) {
        Organization organization = service.approve(id, request);
        return Responses.changed(OrganizationView.of(organization), organization.version());
    }
}
