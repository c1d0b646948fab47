package kr.giban.roadmap.task;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.giban.platform.api.Command;
import kr.giban.platform.api.GivesEtag;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.api.MergePatches;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import kr.giban.roadmap.version.VersionQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One task. */
@Path("/v1/tasks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks", description = "과제 · Tasks")
public class TaskResource {
    private final TaskService service;
    private final TaskProgress progress;
    private final Responses responses;
    private final MergePatches patches;

    TaskResource(TaskService service, TaskProgress progress, Responses responses, MergePatches patches) {
        this.service = service;
        this.progress = progress;
        this.responses = responses;
        this.patches = patches;
    }

    @GET
    @PermitAll
    @GivesEtag
    @Operation(operationId = "getTask", summary = "과제 조회 · Read a task")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = TaskAnswer.class)))
    public Response getTask(@PathParam("id") UUID id, @BeanParam VersionQuery query) {
        TaggedTask found = service.get(id, query);
        return responses.of(found.answer(), found.tag());
    }

    @PATCH
    @NeedsIfMatch
    @RolesAllowed(Roles.PLANNER)
    @Operation(
            operationId = "patchTask",
            summary = "과제 수정 · Change a task",
            description = "작성 중인 판의 내용을 바꿉니다. 과제 번호는 바뀌지 않습니다. · Changes what the drafted version says of it; its "
                    + "code stays.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = TaskAnswer.class)))
    public Response patchTask(
            @PathParam("id") UUID id,
            @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = TaskRequest.class)))
                    JsonNode patch) {
        TaggedTask changed = service.update(id, current -> patches.apply(current, patch, TaskRequest.class));
        return Responses.changed(changed.answer(), changed.tag());
    }

    @DELETE
    @NeedsIfMatch
    @RolesAllowed(Roles.PLANNER)
    @Operation(
            operationId = "deleteTask",
            summary = "과제 제외 · Take a task out",
            description =
                    "작성 중인 판에서 뺍니다. 앞선 판에는 남습니다. · Takes it out of the drafted version; earlier versions keep it.")
    @APIResponse(responseCode = "204", description = "제외됨 · taken out")
    public Response deleteTask(@PathParam("id") UUID id) {
        service.delete(id);
        return Response.noContent().build();
    }

    @POST
    @Path("/complete")
    @Consumes(MediaType.APPLICATION_JSON)
    @Command
    @Idempotent
    @NeedsIfMatch
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "completeTask",
            summary = "과제 완료 · Complete a task",
            description = "협약된 과제를 증빙과 함께 완료합니다. · Completes a contracted task, with evidence.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = TaskAnswer.class)))
    public Response completeTask(@PathParam("id") UUID id, @NotNull @Valid CompletionRequest body) {
        TaggedTask completed = progress.complete(id, body);
        return Responses.changed(completed.answer(), completed.tag());
    }
}
