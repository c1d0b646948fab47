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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import kr.giban.equipment.item.ItemFilter;
import kr.giban.equipment.matrix.ClassLevel;
import kr.giban.platform.paging.PageRequest;
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

    public UtilizationResource(UtilizationService service) {
        this.service = service;
    }

    /** The stretch of the list as the document shows it. */
    public record UtilizationPage(List<UtilizationRow> items, String next, Long total) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listUtilization",
            summary = "가동률 현황 · Utilization by item, center, class or region",
            description = "사용기록에서 나온 것(diary)과 센터가 보고한 것(reported)을 따로 보입니다. 기록이 없는 장비는 0이 아니라 모르는 것으로 칩니다."
                    + " 불용 장비는 그 해 기록이 있거나 state로 물을 때만 셉니다. · Figures of the diaries and of the centers' reports stand side by"
                    + " side. Items without records are unknown, not 0. Retired items count only with records of that year, or if"
                    + " state asks for them.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = UtilizationPage.class)))
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
            @Context UriInfo uri) {
        return Responses.page(service.list(by, year, level, filter, page), uri);
    }
}
