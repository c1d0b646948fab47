package kr.giban.equipment.usage.finding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import kr.giban.equipment.item.ItemFilter;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.security.Roles;
import kr.giban.platform.table.CsvTable;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was found about the use of equipment. */
@Path("/v1/equipment/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "usage")
public class FindingResource {
    private static final MediaType CSV = MediaType.valueOf("text/csv");
    private static final List<Variant> FORMS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV).build();

    private final FindingService service;

    public FindingResource(FindingService service) {
        this.service = service;
    }

    /** The stretch of the list as the document shows it. */
    public record FindingPage(List<Finding> items, String next, Long total) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({Roles.TECHNOPARK, Roles.PROGRAM_OFFICER})
    @Operation(
            operationId = "listFindings",
            summary = "장비 활용 점검 목록 · List what was found about the use of equipment",
            description = "underused(저활용), idle(유휴), late-report(보고·등록 지연), disagreement(보고된 상태와 규정으로 정한 상태가 다름)."
                    + " 보고 기관은 자기 것만, 담당관은 모두 봅니다. 불용 장비는 빠집니다. · Organizations see their own, officers all. Retired items"
                    + " are left out. As text/csv the list is whole.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = FindingPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    @SuppressWarnings("TooManyParameters")
    public Response listFindings(
            @BeanParam PageRequest page,
            @BeanParam ItemFilter filter,
            @QueryParam("kind") @NotNull FindingKind kind,
            @QueryParam("year") @Min(1990) @Max(2199) @Parameter(description = "없으면 올해 · this year if left out")
                    Integer year,
            @QueryParam("explained")
                    @Parameter(
                            description =
                                    "true이면 유휴 사유가 있는 장비만, false이면 없는 장비만 · only items with a reason for being idle, or only those without")
                    Boolean explained,
            @QueryParam("organization") @Parameter(description = "보고 기관 · the reporting organization")
                    List<String> organization,
            @Context Request request,
            @Context UriInfo uri) {
        Variant form = request.selectVariant(FORMS);
        if (form != null && form.getMediaType().isCompatible(CSV)) {
            return Response.ok(service.csv(kind, year, explained, organization, filter), CsvTable.MEDIA_TYPE)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"findings.csv\"")
                    .build();
        }
        return Response.fromResponse(
                        Responses.page(service.list(kind, year, explained, organization, filter, page), uri))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
