package kr.giban.call.call;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.giban.platform.api.GivesEtag;
import kr.giban.platform.etag.Etag;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A task of a call. */
@Path("/v1/call-tasks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "call-tasks")
public class CallTaskResource {
    private final CallTaskService service;
    private final Responses responses;

    CallTaskResource(CallTaskService service, Responses responses) {
        this.service = service;
        this.responses = responses;
    }

    @GET
    @GivesEtag
    @PermitAll
    @Operation(
            operationId = "getCallTask",
            summary = "공고 과제 조회 · Read a call-task",
            description = "담당자에게는 제안서 수도 보입니다. · Officers also see how many proposals there are.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CallTaskView.class)))
    public Response getCallTask(@PathParam("id") UUID id) {
        CallTask task = service.read(id);
        CallTaskView view = service.view(task);
        // Counts of proposals change without the call-task: no 304 for those who see them.
        return view.proposals() == null
                ? responses.of(view, task.version(), Etag.PUBLIC)
                : Responses.changed(view, task.version());
    }
}
