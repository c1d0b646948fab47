package kr.giban.call.sanction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exclusions, by which screening and committees are checked. */
@Path("/v1/sanctions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sanctions")
public class SanctionResource {
    private final SanctionService service;

    SanctionResource(SanctionService service) {
        this.service = service;
    }

    /** A page, as the document shows it. */
    public record SanctionPage(List<SanctionView> items, String next, Long total) {}

    @GET
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(operationId = "listSanctions", summary = "참여제한 목록 · List exclusions")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SanctionPage.class)))
    public Response listSanctions(
            @QueryParam("target") SanctionTarget target,
            @QueryParam("targetId") String targetId,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Responses.page(service.list(target, targetId, page), uri);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "createSanction",
            summary = "참여제한 등록 · Enter an exclusion",
            description = "기관은 사전검토에서, 사람은 평가위원 위촉에서 걸러집니다. · Found at pre-screening for organizations, at the"
                    + " committee for persons.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SanctionView.class)))
    public Response createSanction(@NotNull @Valid SanctionRequest request) {
        SanctionView sanction = service.impose(request);
        return Response.created(URI.create("/v1/sanctions?targetId=" + uriPart(sanction.targetId())))
                .entity(sanction)
                .build();
    }

    private static String uriPart(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
