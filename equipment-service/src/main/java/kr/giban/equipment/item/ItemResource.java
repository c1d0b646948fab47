package kr.giban.equipment.item;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.UUID;
import kr.giban.platform.api.Command;
import kr.giban.platform.api.GivesEtag;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.api.Tenancy;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.security.Roles;
import kr.giban.platform.table.CsvTable;
import kr.giban.platform.table.XlsxTable;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The inventory. */
@Path("/v1/equipment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "equipment")
public class ItemResource {
    private static final MediaType CSV = MediaType.valueOf("text/csv");
    private static final MediaType XLSX = MediaType.valueOf(XlsxTable.MEDIA_TYPE);
    private static final List<Variant> FORMS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV, XLSX).build();

    private final ItemService service;
    private final ItemListing listing;
    private final ItemFiles files;
    private final BulkService bulk;
    private final Responses responses;

    public ItemResource(
            ItemService service, ItemListing listing, ItemFiles files, BulkService bulk, Responses responses) {
        this.service = service;
        this.listing = listing;
        this.files = files;
        this.bulk = bulk;
        this.responses = responses;
    }

    /** The stretch of the list as the document shows it. */
    public record ItemPage(List<ItemResponse> items, String next, Long total) {}

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, "text/csv", XlsxTable.MEDIA_TYPE})
    @Operation(
            operationId = "listEquipment",
            summary = "장비 목록 · List equipment",
            description = "담당자와 연락처는 보고 기관에만 보입니다. text/csv나 XLSX로는 전체를 센터와 자산번호 순으로 받으며, 가져오기가 아는 머리글을 씁니다."
                    + " · Operators are shown to the reporting organization only. As text/csv or XLSX the list is whole, by center"
                    + " and asset number, under the headers that an import knows.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ItemPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = XlsxTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response listEquipment(
            @BeanParam PageRequest page,
            @BeanParam ItemFilter filter,
            @QueryParam("sort")
                    @Parameter(
                            description = "nameKo, assetNo, centerCode, acquiredOn, costKrw, updatedAt, id; -이면 내림차순")
                    String sort,
            @Context Request request,
            @Context UriInfo uri) {
        Variant form = request.selectVariant(FORMS);
        if (form != null && form.getMediaType().isCompatible(CSV)) {
            return file(files.csv(filter), CsvTable.MEDIA_TYPE, "equipment.csv");
        }
        if (form != null && form.getMediaType().isCompatible(XLSX)) {
            return file(files.workbook(filter), XlsxTable.MEDIA_TYPE, "equipment.xlsx");
        }
        return Response.fromResponse(Responses.page(listing.page(page, sort, filter), uri))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static Response file(StreamingOutput content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @GivesEtag
    @Operation(operationId = "getEquipment", summary = "장비 조회 · Read an item")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = ItemResponse.class)))
    public Response getEquipment(@PathParam("id") UUID id) {
        ItemService.Shown shown = service.get(id);
        return responses.of(shown.item(), shown.version(), shown.view());
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.TECHNOPARK)
    @Tenancy(value = Tenancy.Scope.OWN_WRITE, roles = Roles.TECHNOPARK)
    @NeedsIfMatch
    @Operation(operationId = "changeEquipment", summary = "장비 수정 · Change an item")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = ItemResponse.class)))
    public Response changeEquipment(
            @PathParam("id") UUID id,
            @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ItemContent.class)))
                    JsonNode body) {
        ItemService.Shown shown = service.change(id, body);
        return Responses.changed(shown.item(), shown.version(), shown.view());
    }

    @POST
    @Path("/{id}/retire")
    @RolesAllowed(Roles.TECHNOPARK)
    @Tenancy(value = Tenancy.Scope.OWN_WRITE, roles = Roles.TECHNOPARK)
    @NeedsIfMatch
    @Idempotent
    @Command
    @Operation(
            operationId = "retireEquipment",
            summary = "장비 불용 처리 · Retire an item",
            description = "잘못 등록한 장비는 ENTERED_BY_MISTAKE로 하며, 현황표와 가동률에서 빠집니다. 잘못 처리했으면 reinstate로 되돌립니다."
                    + " · What was entered by mistake is ENTERED_BY_MISTAKE and leaves the matrix and utilization. What was"
                    + " retired by mistake comes back by reinstate.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = ItemResponse.class)))
    public Response retireEquipment(@PathParam("id") UUID id, @NotNull @Valid Retirement body) {
        ItemService.Shown shown = service.retire(id, body);
        return Responses.changed(shown.item(), shown.version(), shown.view());
    }

    @POST
    @Path("/{id}/reinstate")
    @RolesAllowed({Roles.TECHNOPARK, Roles.OPERATOR})
    @Tenancy(value = Tenancy.Scope.OWN_WRITE, roles = Roles.TECHNOPARK)
    @NeedsIfMatch
    @Idempotent
    @Command
    @Operation(
            operationId = "reinstateEquipment",
            summary = "불용 처리 되돌리기 · Bring back an item that was retired by mistake",
            description =
                    "까닭은 감사 기록에 남습니다. NFEC·i-Tube 번호를 그동안 다른 장비가 쓰고 있으면 422(number-taken)."
                            + " · The reason is kept in the audit. 422 (number-taken) if another item has its NFEC or i-Tube number by now.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = ItemResponse.class)))
    public Response reinstateEquipment(@PathParam("id") UUID id, @NotNull @Valid Reinstatement body) {
        ItemService.Shown shown = service.reinstate(id, body);
        return Responses.changed(shown.item(), shown.version(), shown.view());
    }

    @POST
    @Path("/bulk")
    @RolesAllowed(Roles.TECHNOPARK)
    @Tenancy(value = Tenancy.Scope.OWN_WRITE, roles = Roles.TECHNOPARK)
    @Idempotent
    @Operation(
            operationId = "storeEquipmentInBulk",
            summary = "장비 일괄 등록·수정 · Create or replace up to 1,000 items",
            description = "mode=atomic은 하나라도 틀리면 모두 거부합니다(422). mode=partial은 맞는 것만 저장하고 각 결과를 답합니다."
                    + " dryRun=true는 저장만 하지 않습니다. · atomic refuses all for one fault (422); partial stores what is sound and"
                    + " answers each; dryRun does all but storing.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = BulkResult.class)))
    public Response storeEquipmentInBulk(
            @QueryParam("mode") @DefaultValue("atomic") @Pattern(regexp = "atomic|partial") String mode,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid BulkRequest body) {
        return Response.ok(bulk.store(body, mode.equals("atomic"), dryRun)).build();
    }
}
