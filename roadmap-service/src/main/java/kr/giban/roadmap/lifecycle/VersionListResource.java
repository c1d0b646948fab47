package kr.giban.roadmap.lifecycle;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The versions of a roadmap. */
@Path("/v1/roadmaps/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "versions", description = "로드맵 판 · Versions of a roadmap")
public class VersionListResource {
    private final VersionReader reader;

    VersionListResource(VersionReader reader) {
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listVersions",
            summary = "판 목록 · List the versions of a roadmap",
            description = "공개되지 않은 판은 작성·결정·감사하는 이만 봅니다. · Versions that are not published appear to those who draft, "
                    + "decide or audit.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = VersionPage.class)))
    public Response listVersions(@PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo uri) {
        return Responses.page(reader.list(id, page), uri);
    }
}
