package kr.giban.roadmap.roadmap;

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
import jakarta.ws.rs.QueryParam;
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
import kr.giban.roadmap.roadmap.RoadmapService.Tagged;
import kr.giban.roadmap.version.VersionQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Roadmaps as a whole. */
@Path("/v1/roadmaps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "roadmaps", description = "로드맵 · Roadmaps")
public class RoadmapResource {
    private final RoadmapService service;
    private final Responses responses;
    private final MergePatches patches;

    RoadmapResource(RoadmapService service, Responses responses, MergePatches patches) {
        this.service = service;
        this.responses = responses;
        this.patches = patches;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listRoadmaps",
            summary = "로드맵 목록 · List roadmaps",
            description =
                    "최근 것부터. 공개된 판이 있는 로드맵만 누구나 봅니다. · Newest first. The public sees those with a published version.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = RoadmapPage.class)))
    public Response listRoadmaps(@QueryParam("year") Integer year, @BeanParam PageRequest page, @Context UriInfo uri) {
        return Responses.page(service.list(page, year), uri);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PLANNER)
    @Operation(
            operationId = "createRoadmap",
            summary = "로드맵 작성 시작 · Begin a roadmap",
            description = "1판이 DRAFTING 상태로 만들어집니다. · Its version 1 is made, in state DRAFTING.")
    @APIResponse(
            responseCode = "201",
            description = "OK",
            content = @Content(schema = @Schema(implementation = RoadmapAnswer.class)))
    public Response createRoadmap(@NotNull @Valid RoadmapRequest body) {
        Tagged created = service.create(body);
        return Responses.created("/v1/roadmaps/" + created.answer().id(), created.answer(), created.version());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @GivesEtag
    @Operation(
            operationId = "getRoadmap",
            summary = "로드맵 조회 · Read a roadmap",
            description = "효력이 있는 판의 내용. 작성하는 이에게는 작성 중인 판이 먼저입니다. 위원 이름은 가려집니다. · As its version in force has it; "
                    + "those who draft get the open version first. Names of members are masked.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = RoadmapAnswer.class)))
    public Response getRoadmap(@PathParam("id") UUID id, @BeanParam VersionQuery query) {
        Tagged found = service.get(id, query);
        return responses.of(found.answer(), found.version(), service.view());
    }

    @PATCH
    @Path("/{id}")
    @NeedsIfMatch
    @RolesAllowed(Roles.PLANNER)
    @Operation(
            operationId = "patchRoadmap",
            summary = "로드맵 수정 · Change a roadmap",
            description = "제목·기간·분과·전략은 작성 중인 판에서만, 위원은 언제든지 바꿉니다. · Title, period, divisions and strategies "
                    + "only while a version is drafted; people at any time.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = RoadmapAnswer.class)))
    public Response patchRoadmap(
            @PathParam("id") UUID id,
            @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = RoadmapRequest.class)))
                    JsonNode patch) {
        Tagged changed = service.update(id, current -> patches.apply(current, patch, RoadmapRequest.class));
        return Responses.changed(changed.answer(), changed.version());
    }
}
