package kr.giban.roadmap.task;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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

/** The tasks of a roadmap. */
@Path("/v1/roadmaps/{id}/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks", description = "과제 · Tasks")
public class RoadmapTaskResource {
    private final TaskService service;

    RoadmapTaskResource(TaskService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listTasks",
            summary = "과제 목록 · List the tasks of a roadmap",
            description = "과제 번호 순. · By code.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = TaskPage.class)))
    public Response listTasks(
            @PathParam("id") UUID id,
            @BeanParam VersionQuery query,
            @BeanParam TaskFilter filter,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Responses.page(service.list(id, query, filter, page), uri);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PLANNER)
    @Operation(
            operationId = "createTask",
            summary = "과제 등록 · Add a task",
            description = "작성 중인 판에 더합니다. 재원 합계, 국비 한도, 수행기관 부담, 기간, 코드를 모두 확인합니다. · Adds it to the version that "
                    + "is drafted. Sums, grant, contribution, years and codes are checked, all faults at once.")
    @APIResponse(
            responseCode = "201",
            description = "OK",
            content = @Content(schema = @Schema(implementation = TaskAnswer.class)))
    public Response createTask(@PathParam("id") UUID id, @NotNull @Valid TaskRequest body) {
        TaggedTask created = service.create(id, body);
        return Responses.created("/v1/tasks/" + created.answer().content().id(), created.answer(), created.tag());
    }
}
