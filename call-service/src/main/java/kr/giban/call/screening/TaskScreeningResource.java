package kr.giban.call.screening;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import kr.giban.call.call.CallTask;
import kr.giban.call.call.CallTaskState;
import kr.giban.call.call.Failure;
import kr.giban.platform.api.Command;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pre-screening of all proposals of a call-task. */
@Path("/v1/call-tasks/{id}/screening")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "screening")
public class TaskScreeningResource {
    private final ScreeningService service;
    private final ScreeningStart start;

    TaskScreeningResource(ScreeningService service, ScreeningStart start) {
        this.service = service;
        this.start = start;
    }

    /** The checklists of a call-task and where it stands. */
    public record TaskScreening(
            UUID callTaskId, CallTaskState callTaskState, Failure failure, List<ScreeningView> screenings) {}

    @GET
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(operationId = "listScreenings", summary = "과제 사전검토 목록 · The checklists of a call-task")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TaskScreening.class)))
    public Response listScreenings(@PathParam("id") UUID id) {
        return Response.ok(view(service.task(id))).build();
    }

    @POST
    @Idempotent
    @Command
    @NeedsIfMatch
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "startScreening",
            summary = "사전검토 시작 · Start the pre-screening",
            description = "마감과 처리 유예가 지난 뒤. 자동으로 찾은 사실이 각 항목에 제안됩니다. 제출이 없으면 과제는 유찰됩니다. · After the"
                    + " deadline and a short time for what was on its way. Findings are proposed for each item. Without a"
                    + " submission the call for the task has failed.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TaskScreening.class)))
    public Response startScreening(@PathParam("id") UUID id) {
        return changed(start.start(id));
    }

    @POST
    @Path("/finish")
    @Idempotent
    @Command
    @NeedsIfMatch
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "finishScreening",
            summary = "사전검토 종료 · Finish the pre-screening",
            description = "모든 항목이 정해져야 합니다. 남는 제안서가 없으면 과제는 유찰됩니다. · Every item must be decided. With no proposal"
                    + " left the call for the task has failed.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TaskScreening.class)))
    public Response finishScreening(@PathParam("id") UUID id) {
        return changed(service.finish(id));
    }

    private Response changed(CallTask task) {
        return Responses.changed(view(task), task.version());
    }

    private TaskScreening view(CallTask task) {
        return new TaskScreening(task.id(), task.state(), task.failure(), service.ofTask(task.id()));
    }
}
