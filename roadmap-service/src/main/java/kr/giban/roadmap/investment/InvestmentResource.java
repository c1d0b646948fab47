package kr.giban.roadmap.investment;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.UUID;
import kr.giban.platform.table.CsvTable;
import kr.giban.roadmap.version.VersionQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The investment plan, also as a table to take away. */
@Path("/v1/roadmaps/{id}/investment-plan")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "investment-plan", description = "투자계획 · Investment plan")
public class InvestmentResource {
    private static final MediaType CSV = new MediaType("text", "csv");
    private static final List<Variant> FORMS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV).build();
    private static final List<String> HEADER = List.of("연도", "분과", "과제 수", "국비(원)", "지방비(원)", "민간부담금(원)", "총사업비(원)");

    private final InvestmentService service;

    InvestmentResource(InvestmentService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "getInvestmentPlan",
            summary = "투자계획 · The investment plan",
            description =
                    "연도·분과·재원별 합계; Accept: text/csv이면 표로. · Sums by year, division and source; as a table for text/csv.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = InvestmentPlan.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    public Response getInvestmentPlan(
            @PathParam("id") UUID id, @BeanParam VersionQuery query, @Context Request request) {
        InvestmentPlan plan = service.plan(id, query);
        Variant form = request.selectVariant(FORMS);
        if (form == null || !form.getMediaType().isCompatible(CSV)) {
            return Response.ok(plan, MediaType.APPLICATION_JSON_TYPE).build();
        }
        StreamingOutput table = out -> CsvTable.write(out, HEADER, rows -> plan.rows()
                .forEach(row -> rows.row(List.of(
                        row.year(),
                        row.division(),
                        row.tasks(),
                        row.nationalKrw(),
                        row.localKrw(),
                        row.privateKrw(),
                        row.totalKrw()))));
        return Response.ok(table, CsvTable.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"investment-plan.csv\"")
                .build();
    }
}
