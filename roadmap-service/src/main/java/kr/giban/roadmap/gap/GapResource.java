package kr.giban.roadmap.gap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kr.giban.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One gap analysis. */
@Path("/v1/gap-analyses/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "gap-analyses", description = "빈칸 분석 · Gap analyses")
public class GapResource {
    private final GapService service;

    GapResource(GapService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.PLANNER, Roles.PROGRAM_OFFICER, Roles.AUDITOR})
    @Operation(operationId = "getGapAnalysis", summary = "빈칸 분석 조회 · Read a gap analysis")
    public GapAnalysis getGapAnalysis(@PathParam("id") UUID id) {
        return service.get(id);
    }
}
