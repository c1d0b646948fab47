package kr.giban.equipment.matrix;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import kr.giban.equipment.item.ItemFilter;
import kr.giban.platform.api.GivesEtag;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.table.CsvAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where there is equipment, and where there is none. */
@Path("/v1/equipment/matrix")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "equipment")
public class MatrixResource {
    private final MatrixService service;
    private final Preconditions preconditions;

    public MatrixResource(MatrixService service, Preconditions preconditions) {
        this.service = service;
        this.preconditions = preconditions;
    }

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @GivesEtag
    @Operation(
            operationId = "getEquipmentMatrix",
            summary = "장비 현황표 · The inventory by two dimensions",
            description = "장비가 없는 칸도 들어 있습니다. 불용 장비는 state로 묻거나 축이 state일 때만 셉니다. asOf가 시각이면 그 순간의 장비와"
                    + " 코드이고, 한 시간 넘게 지난 순간이면 ETag가 있습니다; 날짜이면 지금의 장비를 그날의 지역·분류 코드로 셉니다. text/csv로는 표 그대로 받습니다."
                    + " · Empty cells are there. Retired items count only if state asks for them or is an axis. With a moment"
                    + " as asOf the items and codes are those of that moment, with an ETag once it is over for more than an"
                    + " hour; with a day the items of now are counted under the region and class codes of that day. As"
                    + " text/csv it is laid out as a table.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = Matrix.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    @SuppressWarnings("TooManyParameters")
    public Response getEquipmentMatrix(
            @QueryParam("rows") @DefaultValue("class") Dimension rows,
            @QueryParam("columns") @DefaultValue("region") Dimension columns,
            @QueryParam("measure") @DefaultValue("count") Measure measure,
            @QueryParam("level")
                    @DefaultValue("major")
                    @Parameter(
                            description =
                                    "분류의 단계; own은 장비에 적힌 분류 그대로 · how fine the classes are; own: as each item has it")
                    ClassLevel level,
            @QueryParam("asOf")
                    @Parameter(
                            description =
                                    "지난 순간, 또는 코드의 날짜; 없으면 지금 · a past moment, or a day of codes; now if left out",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            examples = {"2026-03-01T00:00:00+09:00", "2026-03-01"}))
                    String asOf,
            @QueryParam("utilizationYear")
                    @Min(1900)
                    @Max(2100)
                    @Parameter(
                            description =
                                    "measure=utilization일 때 어느 해의 가동률인지: 사용기록이 있으면 그것, 없으면 그 해로 보고한 것; 없으면 센터가 마지막으로"
                                            + " 보고한 것(어느 해든) · with measure=utilization, of which year: by the diary where it has"
                                            + " records, else as it was reported for the year; left out: as each center last reported,"
                                            + " of whatever year")
                    Integer utilizationYear,
            @BeanParam ItemFilter filter,
            @Context Request request) {
        MatrixQuery query =
                new MatrixQuery(rows, columns, measure, level, service.asOf(asOf), service.year(utilizationYear));
        service.check(query, filter);
        boolean csv = CsvAnswer.isWanted(request);
        String tag = service.tag(query.asOf(), csv).orElse(null);
        if (tag == null) {
            return answer(service.take(query, filter), csv).build();
        }
        // Whoever keeps it asks whether it still holds, which is answered without counting.
        Response.ResponseBuilder response =
                preconditions.isKnown(tag) ? Response.notModified() : answer(service.take(query, filter), csv);
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private static Response.ResponseBuilder answer(Matrix matrix, boolean csv) {
        return csv
                ? CsvAnswer.file(MatrixCsv.of(matrix), MatrixCsv.name(matrix))
                : Response.ok(matrix, MediaType.APPLICATION_JSON_TYPE);
    }
}
