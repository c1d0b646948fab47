package kr.giban.roadmap.need;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import kr.giban.roadmap.version.VersionQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The needs of a roadmap. */
@Path("/v1/roadmaps/{id}/needs")
@Tag(name = "needs", description = "장비 수요 · Needs of equipment")
public class NeedResource {
    private final NeedService service;

    NeedResource(NeedService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listNeeds", summary = "장비 수요 목록 · List the needs of a roadmap")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = NeedPage.class)))
    public Response listNeeds(
            @PathParam("id") UUID id,
            @BeanParam VersionQuery query,
            @BeanParam NeedFilter filter,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Responses.page(service.list(id, query, filter, page), uri);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PLANNER)
    @Operation(
            operationId = "createNeed",
            summary = "장비 수요 등록 · Add a need",
            description = "작성 중인 판에 더합니다. 분과·분류·지역마다 하나입니다. · Adds it to the version that is drafted; one for each "
                    + "division, class and region.")
    @APIResponse(
            responseCode = "201",
            description = "OK",
            content = @Content(schema = @Schema(implementation = NeedAnswer.class)))
    public Response createNeed(@PathParam("id") UUID id, @NotNull @Valid NeedRequest body) {
        return Response.created(URI.create("/v1/roadmaps/" + id + "/needs"))
                .entity(service.create(id, body))
                .build();
    }
}
