package kr.giban.hearing.disposition;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One drafted disposition. */
@Path("/v1/dispositions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dispositions")
public class DraftResource {
    private final DispositionService service;

    DraftResource(DispositionService service) {
        this.service = service;
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsIfMatch
    @RolesAllowed(Roles.PLANNER)
    @Operation(
            operationId = "patchDisposition",
            summary = "조치 초안 수정 · Change a drafted disposition",
            description = "공개된 뒤에는 바꿀 수 없다. ETag는 목록의 etag에 있다. · Not after publication. The list carries the etag.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = DispositionView.class)))
    public Response patchDisposition(
            @PathParam("id") UUID id,
            @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = DispositionPatch.class)))
                    JsonNode patch) {
        DispositionView changed = service.patch(id, patch);
        return Responses.changed(changed, changed.revision());
    }
}
