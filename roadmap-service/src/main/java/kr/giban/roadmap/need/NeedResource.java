package kr.giban.roadmap.need;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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
import java.util.UUID;
import kr.giban.platform.api.GivesEtag;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.api.MergePatches;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import kr.giban.roadmap.version.VersionQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The needs of a roadmap. */
@Path("/v1/roadmaps/{id}/needs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "needs", description = "장비 수요 · Needs of equipment")
public class NeedResource {
    private final NeedService service;
    private final Responses responses;
    private final MergePatches patches;

    NeedResource(NeedService service, Responses responses, MergePatches patches) {
        this.service = service;
        this.responses = responses;
        this.patches = patches;
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
        TaggedNeed created = service.create(id, body);
        return Responses.created(
                "/v1/roadmaps/" + id + "/needs/" + created.answer().id(), created.answer(), created.tag());
    }

    @GET
    @Path("/{needId}")
    @PermitAll
    @GivesEtag
    @Operation(operationId = "getNeed", summary = "장비 수요 조회 · Read a need")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = NeedAnswer.class)))
    public Response getNeed(@PathParam("id") UUID id, @PathParam("needId") UUID needId, @BeanParam VersionQuery query) {
        TaggedNeed found = service.get(id, needId, query);
        return responses.of(found.answer(), found.tag());
    }

    @PATCH
    @Path("/{needId}")
    @NeedsIfMatch
    @RolesAllowed(Roles.PLANNER)
    @Operation(
            operationId = "patchNeed",
            summary = "장비 수요 수정 · Change a need",
            description = "작성 중인 판의 수요를 바꿉니다. · Changes it in the version that is drafted.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = NeedAnswer.class)))
    public Response patchNeed(
            @PathParam("id") UUID id,
            @PathParam("needId") UUID needId,
            @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = NeedRequest.class)))
                    JsonNode patch) {
        TaggedNeed changed = service.update(id, needId, current -> patches.apply(current, patch, NeedRequest.class));
        return Responses.changed(changed.answer(), changed.tag());
    }

    @DELETE
    @Path("/{needId}")
    @NeedsIfMatch
    @RolesAllowed(Roles.PLANNER)
    @Operation(
            operationId = "deleteNeed",
            summary = "장비 수요 제외 · Take a need out",
            description = "작성 중인 판에서 뺍니다. 과제가 채운다고 밝힌 수요는 뺄 수 없습니다. · Takes it out of the drafted version, unless a "
                    + "task says that it fills it.")
    @APIResponse(responseCode = "204", description = "제외됨 · taken out")
    public Response deleteNeed(@PathParam("id") UUID id, @PathParam("needId") UUID needId) {
        service.delete(id, needId);
        return Response.noContent().build();
    }
}
