package kr.giban.equipment.attachment;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import kr.giban.platform.api.GivesEtag;
import kr.giban.platform.etag.Preconditions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The bytes of attachments. */
@Path("/v1/equipment/{id}/attachments/{attachmentId}/content")
@Tag(name = "attachments")
public class AttachmentContentResource {
    private final AttachmentDownload download;
    private final Preconditions preconditions;

    public AttachmentContentResource(AttachmentDownload download, Preconditions preconditions) {
        this.download = download;
        this.preconditions = preconditions;
    }

    @GET
    @PermitAll
    @GivesEtag
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "downloadAttachment",
            summary = "사진·첨부 내려받기 · Download a photo or file",
            description = "ETag는 파일의 SHA-256입니다. Range(한 구간)와 If-Range를 압니다. 사진은 바로 보이고, 그 밖은 저장됩니다."
                    + " · The ETag is the SHA-256 of the file. Range (one stretch) and If-Range are known. Pictures may be shown"
                    + " at once, all else is to be saved.")
    @APIResponse(
            responseCode = "200",
            description = "파일 · the file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            description = "Range가 말하는 구간 · the stretch that Range names",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "416", description = "파일에 없는 구간 · Range is outside of the file")
    public Response downloadAttachment(
            @PathParam("id") UUID id,
            @PathParam("attachmentId") UUID attachmentId,
            @Context Request request,
            @Context HttpHeaders headers) {
        Attachment attachment = download.find(id, attachmentId);
        String etag = "\"" + attachment.sha256() + "\"";
        if (preconditions.isKnown(etag)) {
            return Response.notModified().header(HttpHeaders.ETAG, etag).build();
        }
        String condition = headers.getHeaderString("If-Range");
        Optional<ByteRange> stretch = condition != null && !condition.strip().equals(etag)
                ? Optional.empty()
                : ByteRange.of(headers.getHeaderString("Range"), attachment.sizeBytes());
        ByteRange range = stretch.orElse(new ByteRange(0, attachment.sizeBytes()));
        boolean picture = MediaTypes.isPicture(attachment.mediaType());
        Response.ResponseBuilder answer = Response.status(stretch.isPresent() ? 206 : 200)
                .type(attachment.mediaType())
                .header(HttpHeaders.ETAG, etag)
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_LENGTH, range.length())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.of(picture, attachment.fileName()))
                .header("X-Content-Type-Options", "nosniff")
                // Nothing within a file is run, should a browser be talked into showing it.
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
        stretch.ifPresent(part -> answer.header("Content-Range", part.contentRange(attachment.sizeBytes())));
        if (attachment.visibility() == AttachmentVisibility.INTERNAL) {
            answer.header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        // Nobody would close what a HEAD does not read.
        return request.getMethod().equals(HttpMethod.HEAD)
                ? answer.build()
                : answer.entity(download.open(attachment, range)).build();
    }
}
