package kr.giban.equipment.usage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.api.Tenancy;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.security.Roles;
import kr.giban.platform.table.CsvTable;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The diary of one item. */
@Path("/v1/equipment/{id}/usage-records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "usage")
public class ItemUsageResource {
    private static final MediaType CSV = MediaType.valueOf("text/csv");
    private static final List<Variant> FORMS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV).build();

    private final UsageService service;
    private final UsageCsv csv;

    public ItemUsageResource(UsageService service, UsageCsv csv) {
        this.service = service;
        this.csv = csv;
    }

    /** The stretch of the list as the document shows it. */
    public record UsageRecordPage(List<UsageRecordResponse> items, String next, Long total) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({Roles.TECHNOPARK, Roles.PROGRAM_OFFICER})
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.TECHNOPARK)
    @Operation(
            operationId = "listUsageRecords",
            summary = "장비 사용기록 목록 · List the usage records of an item",
            description = "최근 것부터. 사용자는 보고 기관에만 보입니다. 철회된 것은 state로 물을 때만. text/csv로는 전체를 받으며 사용자는 없습니다."
                    + " · Newest first. The user is shown to the reporting organization only; withdrawn records only if state asks"
                    + " for them. As text/csv the list is whole and names no users.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = UsageRecordPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    public Response listUsageRecords(
            @PathParam("id") UUID id,
            @BeanParam PageRequest page,
            @BeanParam UsageFilter filter,
            @Context Request request,
            @Context UriInfo uri) {
        Variant form = request.selectVariant(FORMS);
        if (form != null && form.getMediaType().isCompatible(CSV)) {
            return Response.ok(csv.of(id, filter), CsvTable.MEDIA_TYPE)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"usage.csv\"")
                    .build();
        }
        return Response.fromResponse(Responses.page(service.list(id, page, filter), uri))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @POST
    @RolesAllowed(Roles.TECHNOPARK)
    @Tenancy(value = Tenancy.Scope.OWN_WRITE, roles = Roles.TECHNOPARK)
    @Idempotent
    @Operation(
            operationId = "recordUsage",
            summary = "장비 사용기록 등록·정정 · Record or correct a use of an item",
            description = "recordNo는 장비 안에서 하나뿐입니다. 같은 내용이면 바뀌지 않고(200), 다른 내용이면 정정이며 이전 판이 남습니다."
                    + " · recordNo is unique within the item. The same again changes nothing (200); other content corrects the record,"
                    + " and its earlier version is kept.")
    @APIResponse(
            responseCode = "200",
            description = "정정되었거나 같음 · corrected, or already so",
            content = @Content(schema = @Schema(implementation = UsageRecordResponse.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = UsageRecordResponse.class)))
    public Response recordUsage(@PathParam("id") UUID id, @NotNull @Valid UsageContent body) {
        UsageService.Shown shown = service.record(id, body);
        return shown.created()
                ? Response.created(
                                URI.create("/v1/usage-records/" + shown.record().id()))
                        .entity(shown.record())
                        .header(HttpHeaders.ETAG, shown.etag())
                        .build()
                : Responses.changed(shown.record(), shown.etag());
    }
}
