package kr.giban.equipment.quality;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
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
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.table.CsvAnswer;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The grades of all centers. */
@Path("/v1/quality")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "quality")
public class QualityResource {
    private final QualityService service;
    private final QualityCsv csv;

    public QualityResource(QualityService service, QualityCsv csv) {
        this.service = service;
        this.csv = csv;
    }

    /** The stretch of the list as the document shows it. */
    public record CenterGradePage(List<CenterGrade> items, String next, Long total) {}

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listQuality",
            summary = "센터별 데이터 품질 등급 · List the data quality of all centers",
            description = "열려 있고 장비가 있는 센터의 마지막 등급; 하루에 한 번 매깁니다. 높은 점수부터. text/csv로는 전체를 받습니다."
                    + " · The last grade of each open center that has items, given once a day; best first. As"
                    + " text/csv the list is whole.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = CenterGradePage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    public Response listQuality(
            @BeanParam PageRequest page,
            @BeanParam GradeFilter filter,
            @QueryParam("sort") @Parameter(description = "score, code; -는 거꾸로 · - for downward") String sort,
            @Context Request request,
            @Context UriInfo uri) {
        if (CsvAnswer.isWanted(request)) {
            return CsvAnswer.file(csv.of(sort, filter), "quality.csv").build();
        }
        return Response.fromResponse(Responses.page(service.list(page, sort, filter), uri))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
