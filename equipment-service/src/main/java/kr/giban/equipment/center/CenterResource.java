package kr.giban.equipment.center;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import kr.giban.equipment.center.CenterService.Shown;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Support centers. */
@Path("/v1/centers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "centers")
public class CenterResource {
    private final CenterService service;
    private final Responses responses;

    public CenterResource(CenterService service, Responses responses) {
        this.service = service;
        this.responses = responses;
    }

    /** The stretch of the list as the document shows it. */
    public record CenterPage(List<CenterResponse> items, String next, Long total) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listCenters",
            summary = "지원센터 목록 · List support centers",
            description =
                    "연락처는 보고 기관에만 보입니다. region은 이어진 옛 코드도 찾습니다."
                            + " · Contacts are shown to the reporting organization only. region also finds the codes before and after it.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = CenterPage.class)))
    public Response listCenters(@BeanParam PageRequest page, @BeanParam CenterFilter filter, @Context UriInfo uri) {
        return Responses.page(service.list(page, filter), uri);
    }

    @POST
    @RolesAllowed(Roles.TECHNOPARK)
    @Tenancy(value = Tenancy.Scope.OWN_WRITE, roles = Roles.TECHNOPARK)
    @Idempotent
    @Operation(
            operationId = "registerCenter",
            summary = "지원센터 등록 · Register a support center",
            description = "부르는 기관(giban_org)이 보고 기관이 됩니다. 다른 테크노파크의 technoparkCode와 그 코드로 시작하는 센터코드는 쓸 수 없습니다."
                    + " · The caller's organization becomes the reporting one. Another technopark's technoparkCode, and center codes"
                    + " that begin with it, are refused.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = CenterResponse.class)))
    public Response registerCenter(@NotNull @Valid CenterContent body) {
        Shown shown = service.register(body);
        return Responses.created("/v1/centers/" + shown.center().id(), shown.center(), shown.version());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @GivesEtag
    @Operation(operationId = "getCenter", summary = "지원센터 조회 · Read a support center")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = CenterResponse.class)))
    public Response getCenter(@PathParam("id") UUID id) {
        Shown shown = service.get(id);
        return responses.of(shown.center(), shown.version());
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.TECHNOPARK)
    @Tenancy(value = Tenancy.Scope.OWN_WRITE, roles = Roles.TECHNOPARK)
    @NeedsIfMatch
    @Operation(operationId = "changeCenter", summary = "지원센터 수정 · Change a support center")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = CenterResponse.class)))
    public Response changeCenter(
            @PathParam("id") UUID id,
            @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = CenterContent.class)))
                    JsonNode body) {
        Shown shown = service.change(id, body);
        return Responses.changed(shown.center(), shown.version());
    }
}
