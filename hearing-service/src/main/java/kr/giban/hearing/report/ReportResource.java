package kr.giban.hearing.report;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.UUID;
import kr.giban.platform.table.CsvTable;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/consultations/{id}/report")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consultations")
public class ReportResource {
    private final ReportService service;

    ReportResource(ReportService service) {
        this.service = service;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE})
    @PermitAll
    @Operation(
            operationId = "getConsultationReport",
            summary = "의견수렴 결과 보고 · Report of a consultation",
            description =
                    "조치가 공개된 뒤에는 누구나, 그 전에는 담당자만. JSON과 CSV. · For everyone once the dispositions are public, before "
                            + "that for staff. JSON and CSV.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ConsultationReport.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    public Response getConsultationReport(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT) @Schema(hidden = true) String accept) {
        ConsultationReport report = service.of(id);
        return wantsCsv(accept)
                ? csv(report)
                : Response.ok(report, MediaType.APPLICATION_JSON).build();
    }

    private static boolean wantsCsv(String accept) {
        return accept != null && accept.contains("text/csv") && !accept.contains(MediaType.APPLICATION_JSON);
    }

    private static Response csv(ConsultationReport report) {
        StreamingOutput table = out -> CsvTable.write(out, List.of("figure", "key", "count"), sink -> report.figures()
                .forEach(row -> sink.row(List.of(row.figure(), row.key(), row.count()))));
        return Response.ok(table, CsvTable.MEDIA_TYPE).build();
    }
}
