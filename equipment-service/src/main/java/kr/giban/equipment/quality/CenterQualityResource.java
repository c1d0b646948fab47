package kr.giban.equipment.quality;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.giban.platform.api.Tenancy;
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

/** How good one center's data are, why, and what to put right. */
@Path("/v1/centers/{centerId}/quality")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "quality")
public class CenterQualityResource {
    private static final MediaType CSV = MediaType.valueOf("text/csv");
    private static final List<Variant> FORMS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV).build();

    private final QualityService service;
    private final FixService fixes;

    public CenterQualityResource(QualityService service, FixService fixes) {
        this.service = service;
        this.fixes = fixes;
    }

    /** The stretch of the list as the document shows it. */
    public record FixPage(List<Fix> items, String next, Long total) {}

    /** The stretch of the trend as the document shows it. */
    public record QualityOfDayPage(List<QualityOfDay> items, String next, Long total) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "getCenterQuality",
            summary = "센터의 데이터 품질 등급과 까닭 · Read how good a center's data are, and why",
            description = "지금 있는 장비와 사용기록으로 계산합니다. 가중치와 등급 점수는 규정값(quality-…)입니다."
                    + " · Counted from what is stored now; weights and the scores of grades are rules (quality-…).")
    public CenterQuality getCenterQuality(@PathParam("centerId") UUID centerId) {
        return service.of(centerId);
    }

    @GET
    @Path("/fixes")
    @RolesAllowed({Roles.TECHNOPARK, Roles.PROGRAM_OFFICER, Roles.AUDITOR, Roles.OPERATOR})
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.TECHNOPARK)
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listCenterFixes",
            summary = "센터가 고칠 것 · List what a center has to put right",
            description = "점수가 가장 많이 오르는 것부터. 보고 기관은 자기 것만 봅니다. text/csv로는 전체를 받습니다."
                    + " · What gains most comes first. Organizations see their own. As text/csv the list is whole.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = FixPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    public Response listCenterFixes(
            @PathParam("centerId") UUID centerId,
            @BeanParam PageRequest page,
            @QueryParam("criterion") @Parameter(description = "기준; 없으면 모두 · all if left out") List<Criterion> criterion,
            @Context Request request,
            @Context UriInfo uri) {
        Variant form = request.selectVariant(FORMS);
        if (form != null && form.getMediaType().isCompatible(CSV)) {
            return Response.ok(fixes.csv(centerId, criterion), CsvTable.MEDIA_TYPE)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"fixes.csv\"")
                    .build();
        }
        return Response.fromResponse(Responses.page(fixes.list(centerId, criterion, page), uri))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("/history")
    @PermitAll
    @Operation(
            operationId = "listCenterQualityHistory",
            summary = "센터의 데이터 품질 추이 · List how a center's data quality was day by day",
            description =
                    "하루에 한 번 매긴 등급, 오래된 날부터. from과 to를 포함하며, 없으면 오늘까지 1년."
                            + " · Graded once a day, the oldest day first; from and to included, a year up to today if left out.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = QualityOfDayPage.class)))
    public Response listCenterQualityHistory(
            @PathParam("centerId") UUID centerId,
            @BeanParam PageRequest page,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @Context UriInfo uri) {
        return Responses.page(service.history(centerId, from, to, page), uri);
    }
}
