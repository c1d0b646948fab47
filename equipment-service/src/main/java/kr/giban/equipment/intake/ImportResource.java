package kr.giban.equipment.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import kr.giban.platform.api.Command;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.api.Tenancy;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.security.Roles;
import kr.giban.platform.table.CsvTable;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Inventories as files. */
@Path("/v1/equipment-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "equipment-imports")
public class ImportResource {
    private final ImportService service;
    private final ImportRows rows;
    private final ImportForm form;

    public ImportResource(ImportService service, ImportRows rows, ImportForm form) {
        this.service = service;
        this.rows = rows;
        this.form = form;
    }

    /** The stretch of the list as the document shows it. */
    public record ImportPage(List<ImportView> items, String next, Long total) {}

    /** The stretch of the rows as the document shows it. */
    public record ImportRowPage(List<ImportRowView> items, String next, Long total) {}

    @POST
    @RolesAllowed(Roles.TECHNOPARK)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Idempotent
    @Operation(
            operationId = "startImport",
            summary = "장비 파일 가져오기 · Import a file of equipment",
            description = "CSV(UTF-8, BOM, CP949) 또는 XLSX. 빈칸은 저장된 값을 그대로 두고, -삭제- 또는 #CLEAR는 지웁니다."
                    + " mode: atomic(기본, 모두 아니면 아무것도), partial(맞는 행만), reconcile(partial에 더해 파일에 없는 장비를 알림)."
                    + " mapping은 {\"파일의 머리글\": \"항목 이름\"}이고 아는 머리글보다 먼저이며, null인 열은 읽지 않습니다. 진행은 Location에서 봅니다. · CSV (UTF-8, BOM, CP949) or XLSX."
                    + " mapping names the fields of headers, before those that are known; null passes a column over."
                    + " An empty cell leaves what is stored; -삭제- or #CLEAR empties it. Follow the job at Location.")
    @APIResponse(
            responseCode = "202",
            description = "Accepted",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response startImport(
            @RestForm("file") @Schema(type = SchemaType.STRING, format = "binary") FileUpload file,
            @RestForm @Schema(description = "atomic, partial, reconcile") String mode,
            @RestForm @Schema(description = "true: 저장만 하지 않음 · all but storing") String dryRun,
            @RestForm @Schema(description = "센터코드가 없는 행의 센터 · the center of rows that name none", format = "uuid")
                    String centerId,
            @RestForm @Schema(description = "JSON") String mapping) {
        ImportView view = service.accept(form.read(file, mode, dryRun, centerId, mapping));
        return Response.accepted(view)
                .location(URI.create("/v1/equipment-imports/" + view.id()))
                .build();
    }

    @GET
    @RolesAllowed(Roles.TECHNOPARK)
    @Operation(
            operationId = "listImports",
            summary = "가져오기 목록 · List imports",
            description = "부르는 기관의 것만, 최근 것부터. · The caller's organization's own, newest first.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = ImportPage.class)))
    public Response listImports(
            @BeanParam PageRequest page, @QueryParam("state") List<ImportState> state, @Context UriInfo uri) {
        return Responses.page(service.page(page, state), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.TECHNOPARK)
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.TECHNOPARK)
    @Operation(
            operationId = "getImport",
            summary = "가져오기 진행과 결과 · Read how an import goes",
            description =
                    "counts: read = created + updated + unchanged + rejected; retired는 updated 가운데 불용 처리되는 것. 끝나기 전에는 read만."
                            + " · retired are those of updated that leave use. Before the end there is only read.")
    public ImportView getImport(@PathParam("id") UUID id) {
        return service.get(id);
    }

    @GET
    @Path("/{id}/rows")
    @RolesAllowed(Roles.TECHNOPARK)
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.TECHNOPARK)
    @Operation(
            operationId = "listImportRows",
            summary = "가져오기의 행별 결과 · What became of each row",
            description = "거부된 행은 모든 오류와 함께. outcome: CREATED, UPDATED, UNCHANGED, REJECTED, MISSING(파일에 없는 장비)."
                    + " · Rejected rows come with all of their faults. MISSING are items that the file no longer has.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = ImportRowPage.class)))
    public Response listImportRows(
            @PathParam("id") UUID id,
            @BeanParam PageRequest page,
            @QueryParam("outcome") List<String> outcome,
            @Context UriInfo uri) {
        return Responses.page(rows.page(id, outcome, page), uri);
    }

    @GET
    @Path("/{id}/rejected")
    @Produces("text/csv")
    @RolesAllowed(Roles.TECHNOPARK)
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.TECHNOPARK)
    @Operation(
            operationId = "downloadRejectedRows",
            summary = "거부된 행 내려받기 · Download the rejected rows",
            description = "보낸 열 그대로에 오류 열이 더해집니다. 고쳐서 그대로 다시 가져올 수 있습니다."
                    + " · The columns as sent, and one with the faults; correct it and import it again as it is.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response downloadRejectedRows(@PathParam("id") UUID id) {
        return Response.ok(rows.rejected(id), CsvTable.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected-" + id + ".csv\"")
                .build();
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed(Roles.TECHNOPARK)
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.TECHNOPARK)
    @Idempotent
    @Command
    @Operation(
            operationId = "cancelImport",
            summary = "가져오기 취소 · Cancel an import",
            description =
                    "저장 전이면 아무것도 저장되지 않습니다. If-Match는 필요 없습니다: 진행 중에도 안전합니다."
                            + " · Before it has stored anything, nothing is stored. Needs no If-Match: it is safe at any moment.")
    @APIResponse(
            responseCode = "202",
            description = "Accepted",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response cancelImport(@PathParam("id") UUID id) {
        return Response.accepted(service.cancel(id)).build();
    }
}
