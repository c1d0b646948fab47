package kr.giban.call.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kr.giban.call.document.DocumentView;
import kr.giban.call.document.FileStore;
import kr.giban.call.document.StoredFile;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.api.Tenancy;
import kr.giban.platform.etag.Etag;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The documents of a proposal; their ETag is the proposal's, since they are part of it. */
@Path("/v1/proposals/{id}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
public class DocumentResource {
    private final ProposalDocuments service;
    private final FileStore files;

    DocumentResource(ProposalDocuments service, FileStore files) {
        this.service = service;
        this.files = files;
    }

    /** The documents of a proposal: one of a kind. */
    public record DocumentList(List<DocumentView> items) {}

    @GET
    @RolesAllowed({Roles.APPLICANT, Roles.PROGRAM_OFFICER, Roles.REVIEWER})
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.APPLICANT)
    @Operation(operationId = "listDocuments", summary = "제출서류 목록 · List the documents of a proposal")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DocumentList.class)))
    public Response listDocuments(@PathParam("id") UUID id) {
        return Response.ok(new DocumentList(service.list(id))).build();
    }

    @PUT
    @Path("/{kind}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @NeedsIfMatch
    @RolesAllowed(Roles.APPLICANT)
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.APPLICANT)
    @Operation(
            operationId = "putDocument",
            summary = "서류 올리기 · Upload a document",
            description = "If-Match는 제안서의 ETag입니다. 파일 형식은 내용으로 판정합니다. · If-Match is the proposal's ETag; the type is"
                    + " found by the content, whatever the name says.",
            extensions = @Extension(name = "x-priority", value = "submission"))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DocumentView.class)))
    public Response putDocument(
            @PathParam("id") UUID id,
            @PathParam("kind") String kind,
            @QueryParam("fileName") @NotBlank @Pattern(regexp = "[^\\p{Cntrl}/\\\\]{1,255}") String fileName,
            InputStream body) {
        service.mustTake(id, kind);
        StoredFile file = service.receive(body);
        ProposalDocuments.Put put = service.put(id, kind, fileName, file);
        return Responses.changed(put.view(), put.version());
    }

    @GET
    @Path("/{kind}")
    @Produces("*/*")
    @RolesAllowed({Roles.APPLICANT, Roles.PROGRAM_OFFICER, Roles.REVIEWER})
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.APPLICANT)
    @Operation(operationId = "getDocument", summary = "서류 내려받기 · Download a document")
    @APIResponse(
            responseCode = "200",
            description = "파일 · the file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response getDocument(@PathParam("id") UUID id, @PathParam("kind") String kind) {
        DocumentView document = service.get(id, kind);
        String name =
                URLEncoder.encode(document.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(files.path(document.sha256()).toFile(), document.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .header("Repr-Digest", "sha-256=:" + base64(document.sha256()) + ":")
                .build();
    }

    @DELETE
    @Path("/{kind}")
    @NeedsIfMatch
    @RolesAllowed(Roles.APPLICANT)
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.APPLICANT)
    @Operation(
            operationId = "deleteDocument",
            summary = "서류 지우기 · Delete a document",
            extensions = @Extension(name = "x-priority", value = "submission"))
    @APIResponse(responseCode = "204", description = "지움 · deleted")
    public Response deleteDocument(@PathParam("id") UUID id, @PathParam("kind") String kind) {
        long version = service.delete(id, kind);
        return Response.noContent().header(HttpHeaders.ETAG, Etag.of(version)).build();
    }

    private static String base64(String hex) {
        return java.util.Base64.getEncoder()
                .encodeToString(java.util.HexFormat.of().parseHex(hex));
    }
}
