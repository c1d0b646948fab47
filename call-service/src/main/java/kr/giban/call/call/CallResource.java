package kr.giban.call.call;

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
import java.util.List;
import java.util.UUID;
import kr.giban.platform.api.GivesEtag;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.api.MergePatches;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Call notices. */
@Path("/v1/calls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calls")
public class CallResource {
    private final CallService service;
    private final CallTaskService tasks;
    private final MergePatches patches;
    private final Responses responses;

    CallResource(CallService service, CallTaskService tasks, MergePatches patches, Responses responses) {
        this.service = service;
        this.tasks = tasks;
        this.patches = patches;
        this.responses = responses;
    }

    /** A page, as the document shows it. */
    public record CallPage(List<CallView> items, String next, Long total) {}

    /** The tasks of a call: few enough for one answer. */
    public record CallTaskList(List<CallTaskView> items) {}

    @POST
    @Path("/from-roadmap")
    @RoadmapFirst
    @Idempotent
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "createCallFromRoadmap",
            summary = "로드맵에서 공고 작성 · Make a call from the roadmap in force",
            description =
                    "효력 있는 로드맵 판의 과제만 공고할 수 있고, 각 과제는 그때의 모습으로 고정됩니다. 평가 기준 등은 비우면 규정값을 씁니다. ·"
                            + " Only tasks of the version in force; each is frozen as it stands. Terms left out come from the rules.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CallView.class)))
    public Response createCallFromRoadmap(@NotNull @Valid FromRoadmapRequest request) {
        Call call = service.createFromRoadmap(request);
        return Responses.created("/v1/calls/" + call.id(), CallView.of(call), call.version());
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listCalls",
            summary = "공고 목록 · List calls",
            description = "작성 중인 공고는 담당자만 봅니다. · Drafts are seen by officers only.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CallPage.class)))
    public Response listCalls(
            @QueryParam("year") Integer year,
            @QueryParam("state") CallState state,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Responses.page(service.list(year, state, page).map(CallView::of), uri);
    }

    @GET
    @Path("/{id}")
    @GivesEtag
    @PermitAll
    @Operation(operationId = "getCall", summary = "공고 조회 · Read a call")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CallView.class)))
    public Response getCall(@PathParam("id") UUID id) {
        Call call = service.read(id);
        return responses.of(CallView.of(call), call.version());
    }

    @PATCH
    @Path("/{id}")
    @NeedsIfMatch
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "patchCall",
            summary = "공고 수정 · Change a draft call",
            description = "작성 중일 때만. 병합 패치(RFC 7396). · Only while it is a draft; merge patch.")
    @RequestBody(
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CallText.class)))
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CallView.class)))
    public Response patchCall(@PathParam("id") UUID id, @NotNull JsonNode patch) {
        Call call = service.edit(id, current -> patches.apply(current, patch, CallText.class));
        return Responses.changed(CallView.of(call), call.version());
    }

    @GET
    @Path("/{id}/call-tasks")
    @PermitAll
    @Operation(operationId = "listCallTasks", summary = "공고 과제 목록 · The tasks of a call")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CallTaskList.class)))
    public Response listCallTasks(@PathParam("id") UUID id) {
        return Response.ok(new CallTaskList(tasks.ofCall(service.read(id).id())))
                .build();
    }
}
