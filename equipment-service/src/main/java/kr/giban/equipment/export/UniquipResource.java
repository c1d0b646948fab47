package kr.giban.equipment.export;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.giban.platform.table.CsvTable;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A center's items for portals of shared equipment. */
@Path("/v1/centers/{id}/uniquip.csv")
@Produces("text/csv")
@Tag(name = "centers")
public class UniquipResource {
    private final UniquipService service;

    public UniquipResource(UniquipService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "downloadCenterAsUniquip",
            summary = "센터 장비의 Uniquip CSV · Download a center's items as Uniquip",
            description = "불용 장비는 빠집니다. 센터 연락처는 보고 기관에만 보입니다. · Without retired items. The contact of the center is"
                    + " shown to the reporting organization only.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response downloadCenterAsUniquip(@PathParam("id") UUID id) {
        return Response.ok(service.of(id), CsvTable.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"uniquip.csv\"")
                .build();
    }
}
