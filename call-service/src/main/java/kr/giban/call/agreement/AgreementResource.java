package kr.giban.call.agreement;

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
import java.util.UUID;
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

/** Agreements with selected applicants. */
@Path("/v1/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agreements")
public class AgreementResource {
    private final AgreementService service;
    private final Responses responses;

    AgreementResource(AgreementService service, Responses responses) {
        this.service = service;
        this.responses = responses;
    }

    /** A page, as the document shows it. */
    public record AgreementPage(List<AgreementView> items, String next, Long total) {}

    @GET
    @RolesAllowed({Roles.PROGRAM_OFFICER, Roles.APPLICANT})
    @Operation(
            operationId = "listAgreements",
            summary = "협약 목록 · List agreements",
            description = "신청자는 소속 기관의 것만 봅니다. · Applicants see their organization's only.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AgreementPage.class)))
    public Response listAgreements(
            @QueryParam("callTaskId") UUID callTaskId,
            @QueryParam("state") AgreementState state,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Responses.page(service.list(callTaskId, state, page), uri);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "createAgreement",
            summary = "협약 준비 · Prepare an agreement",
            description = "선정되어 공개된 제안서와. 기한까지 체결되지 않으면 다음 순위로 넘어갑니다. · With the selected proposal, once"
                    + " published. Not signed in time, the next rank is called.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AgreementView.class)))
    public Response createAgreement(@NotNull @Valid AgreementRequest request) {
        Agreement agreement = service.prepare(request);
        return Responses.created("/v1/agreements/" + agreement.id(), agreement.view(), agreement.version());
    }

    @GET
    @Path("/{id}")
    @GivesEtag
    @RolesAllowed({Roles.PROGRAM_OFFICER, Roles.APPLICANT})
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.APPLICANT)
    @Operation(operationId = "getAgreement", summary = "협약 조회 · Read an agreement")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AgreementView.class)))
    public Response getAgreement(@PathParam("id") UUID id) {
        Agreement agreement = service.read(id);
        return responses.of(agreement.view(), agreement.version());
    }

    @POST
    @Path("/{id}/sign")
    @Idempotent
    @Command
    @NeedsIfMatch
    @RolesAllowed({Roles.PROGRAM_OFFICER, Roles.APPLICANT})
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.APPLICANT)
    @Operation(
            operationId = "signAgreement",
            summary = "협약 서명 · Sign an agreement",
            description = "담당자는 전담기관, 신청자는 소속 기관을 대신합니다. 양쪽이 서명하면 체결됩니다. · Officers sign for the agency,"
                    + " applicants for their organization; both make the agreement.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AgreementView.class)))
    public Response signAgreement(@PathParam("id") UUID id) {
        Agreement agreement = service.sign(id);
        return Responses.changed(agreement.view(), agreement.version());
    }
}
