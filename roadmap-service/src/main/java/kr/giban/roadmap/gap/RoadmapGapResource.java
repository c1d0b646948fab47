package kr.giban.roadmap.gap;

import jakarta.annotation.security.RolesAllowed;
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
import java.net.URI;
import java.util.UUID;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gap analyses of a roadmap: they speak of drafts, so only those who draft, decide or audit read them. */
@Path("/v1/roadmaps/{id}/gap-analyses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "gap-analyses", description = "빈칸 분석 · Gap analyses")
public class RoadmapGapResource {
    private final GapService service;

    RoadmapGapResource(GapService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.PLANNER, Roles.PROGRAM_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "listGapAnalyses",
            summary = "빈칸 분석 목록 · List the gap analyses of a roadmap",
            description = "최근 것부터, 요약만. · Newest first, summaries only.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = GapPage.class)))
    public Response listGapAnalyses(@PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo uri) {
        return Responses.page(service.list(id, page), uri);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PLANNER)
    @Operation(
            operationId = "createGapAnalysis",
            summary = "빈칸 분석 · Analyze the gaps",
            description = "장비 현황을 그 시점대로 떠 와 수요와 대조하고 빈칸을 채울 과제를 제안합니다. 장비 서비스가 답하지 않으면 503이며 저장되는 것은 "
                    + "없습니다. · Takes a dated snapshot of the inventory, sets it against the needs, and proposes tasks for "
                    + "blanks. While the inventory cannot be had: 503, and nothing is stored.")
    @APIResponse(
            responseCode = "201",
            description = "OK",
            content = @Content(schema = @Schema(implementation = GapAnalysis.class)))
    public Response createGapAnalysis(@PathParam("id") UUID id) {
        GapAnalysis analysis = service.analyze(id);
        return Response.created(URI.create("/v1/gap-analyses/" + analysis.id()))
                .entity(analysis)
                .build();
    }
}
