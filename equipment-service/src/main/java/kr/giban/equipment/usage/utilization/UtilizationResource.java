package kr.giban.equipment.usage.utilization;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import kr.giban.equipment.item.ItemFilter;
import kr.giban.equipment.matrix.ClassLevel;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.table.CsvAnswer;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The utilization of many items. */
@Path("/v1/equipment/utilization")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "usage")
public class UtilizationResource {
    private final UtilizationService service;
    private final UtilizationCsv csv;

    public UtilizationResource(UtilizationService service, UtilizationCsv csv) {
        this.service = service;
        this.csv = csv;
    }

    /** The stretch of the list as the document shows it. */
    public record UtilizationPage(List<UtilizationRow> items, String next, Long total) {}

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listUtilization",
            summary = "가동률 현황 · Utilization by item, center, class or region",
            description = "사용기록에서 나온 것(diary)과 센터가 보고한 것(reported)을 따로 보입니다. 기록이 없는 장비는 0이 아니라 모르는 것으로 칩니다."
                    + " 불용 장비는 그 해 기록이 있거나 state로 물을 때만 셉니다. text/csv로는 전체를 받습니다. · Figures of the diaries and of the centers' reports stand side by"
                    + " side. Items without records are unknown, not 0. Retired items count only with records of that year, or if"
                    + " state asks for them. As text/csv the list is whole.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = UtilizationPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    public Response listUtilization(
            @BeanParam PageRequest page,
            @BeanParam ItemFilter filter,
            @QueryParam("by") @DefaultValue("center") UtilizationBy by,
            @QueryParam("year") @Min(1990) @Max(2199) @Parameter(description = "없으면 올해 · this year if left out")
                    Integer year,
            @QueryParam("level")
                    @DefaultValue("major")
                    @Parameter(description = "by=class의 단계 · how fine the classes are")
                    ClassLevel level,
            @Context Request request,
            @Context UriInfo uri) {
        if (CsvAnswer.isWanted(request)) {
            return CsvAnswer.file(csv.of(by, year, level, filter), "utilization.csv")
                    .build();
        }
        return Response.fromResponse(Responses.page(service.list(by, year, level, filter, page), uri))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
