package kr.giban.roadmap.diff;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The differences between versions. */
@Path("/v1/roadmaps/{id}/diff")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "versions", description = "로드맵 판 · Versions of a roadmap")
public class DiffResource {
    private final DiffService service;

    DiffResource(DiffService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "diffVersions",
            summary = "두 판의 비교 · Compare two versions",
            description =
                    "항목별 변경. ref는 의견 조치가 변경을 가리킬 때 씁니다. · Field by field. A disposition points to a change by its ref.")
    public Diff diffVersions(
            @PathParam("id") UUID id,
            @NotNull @QueryParam("from") Integer from,
            @NotNull @QueryParam("to") Integer to) {
        return service.between(id, from, to);
    }
}
