package kr.giban.roadmap.advice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import kr.giban.roadmap.advice.AdviceService.Tagged;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The experts' advice on a roadmap; it names people, so it is not public. */
@Path("/v1/roadmaps/{id}/advice")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "advice", description = "전문가 자문 · Advice of experts")
public class RoadmapAdviceResource {
    private final AdviceService service;

    RoadmapAdviceResource(AdviceService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.PLANNER, Roles.PROGRAM_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "listAdvice", summary = "자문 목록 · List the advice on a roadmap")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = AdvicePage.class)))
    public Response listAdvice(
            @PathParam("id") UUID id,
            @QueryParam("state") AdviceState state,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Responses.page(service.list(id, state, page), uri);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.PROGRAM_OFFICER})
    @Operation(
            operationId = "recordAdvice",
            summary = "자문 기록 · Record advice",
            description = "확정 전까지 열린 판에 대한 자문을 기록합니다. 응답은 답변할 때 쓰는 ETag를 가집니다. · On the open version, until it is "
                    + "confirmed. The answer carries the ETag that the response to it needs.")
    @APIResponse(
            responseCode = "201",
            description = "OK",
            content = @Content(schema = @Schema(implementation = AdviceAnswer.class)))
    public Response recordAdvice(@PathParam("id") UUID id, @NotNull @Valid AdviceRequest body) {
        Tagged recorded = service.record(id, body);
        return Responses.created("/v1/roadmaps/" + id + "/advice", recorded.answer(), recorded.version());
    }
}
