package kr.giban.equipment.attachment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import kr.giban.platform.api.GivesEtag;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.api.Tenancy;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Photos and files of items. */
@Path("/v1/equipment/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "attachments")
public class AttachmentResource {
    private final AttachmentService service;
    private final Responses responses;

    public AttachmentResource(AttachmentService service, Responses responses) {
        this.service = service;
        this.responses = responses;
    }

    /** All attachments of an item; a rule bounds them. */
    public record AttachmentList(List<AttachmentView> items) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listAttachments",
            summary = "장비의 사진·첨부 목록 · List the photos and files of an item",
            description =
                    "순서(position)대로. 내부용은 보고 기관과 사업 담당자에게만 보입니다. · In their order. Internal ones are there for the"
                            + " reporting organization and the programme's officers only.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = AttachmentList.class)))
    public Response listAttachments(@PathParam("id") UUID id, @QueryParam("kind") List<AttachmentKind> kind) {
        return Response.ok(new AttachmentList(service.ofItem(id, kind))).build();
    }

    @POST
    @RolesAllowed(Roles.TECHNOPARK)
    @Tenancy(value = Tenancy.Scope.OWN_WRITE, roles = Roles.TECHNOPARK)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Idempotent
    @Operation(
            operationId = "attachFile",
            summary = "장비에 사진·파일 첨부 · Attach a photo or file to an item",
            description = "형식은 내용으로 판정합니다. 그림(JPEG, PNG, WebP)은 촬영 위치·기기·소유자 등 그림 밖의 정보를 빼고 저장하므로 sha256이"
                    + " 보낸 파일과 다를 수 있습니다(방향만 남음). 사진은 언제나 공개이며, 그 밖은 visibility를 적지 않으면 내부용입니다."
                    + " · The type is found by the content. Of pictures (JPEG, PNG, WebP) all is left out that is not the"
                    + " picture, such as place, device and owner, and only the orientation kept; so the sha256 may be another."
                    + " Photos are always public, all else is internal unless visibility says so.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Response attachFile(
            @PathParam("id") UUID id,
            @RestForm("file") @Schema(type = SchemaType.STRING, format = "binary") FileUpload file,
            @RestForm @Schema(description = "PHOTO, MANUAL, CALIBRATION, OTHER") String kind,
            @RestForm @Schema(description = "PUBLIC, INTERNAL") String visibility,
            @RestForm @Schema(description = "500자까지 · up to 500 characters") String captionKo,
            @RestForm @Schema(description = "500자까지 · up to 500 characters") String captionEn,
            @RestForm @Schema(description = "true: 대표 사진으로 · as the photo that stands for the item") String cover) {
        AttachmentService.Shown shown =
                service.add(id, AttachmentForm.read(file, kind, visibility, captionKo, captionEn, cover));
        return Responses.created(AttachmentView.path(id, shown.attachment().id()), shown.attachment(), shown.version());
    }

    @GET
    @Path("/{attachmentId}")
    @PermitAll
    @GivesEtag
    @Operation(operationId = "getAttachment", summary = "사진·첨부 조회 · Read what is known of a photo or file")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Response getAttachment(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
        AttachmentService.Shown shown = service.get(id, attachmentId);
        return responses.of(shown.attachment(), shown.version());
    }

    @PATCH
    @Path("/{attachmentId}")
    @RolesAllowed(Roles.TECHNOPARK)
    @Tenancy(value = Tenancy.Scope.OWN_WRITE, roles = Roles.TECHNOPARK)
    @NeedsIfMatch
    @Operation(
            operationId = "changeAttachment",
            summary = "사진·첨부의 설명, 순서, 대표 여부 수정 · Change caption, order or cover",
            description = "파일을 바꾸려면 새로 첨부하고 지우십시오. · To replace the file attach another and delete this one.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Response changeAttachment(
            @PathParam("id") UUID id,
            @PathParam("attachmentId") UUID attachmentId,
            @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = AttachmentContent.class)))
                    JsonNode body) {
        AttachmentService.Shown shown = service.change(id, attachmentId, body);
        return Responses.changed(shown.attachment(), shown.version());
    }

    @DELETE
    @Path("/{attachmentId}")
    @RolesAllowed(Roles.TECHNOPARK)
    @Tenancy(value = Tenancy.Scope.OWN_WRITE, roles = Roles.TECHNOPARK)
    @NeedsIfMatch
    @Operation(
            operationId = "deleteAttachment",
            summary = "사진·첨부 지우기 · Delete a photo or file",
            description = "대표 사진을 지우면 다음 사진이 대표가 됩니다. · If it was the cover, the next photo takes its place.")
    @APIResponse(responseCode = "204", description = "지움 · deleted")
    public Response deleteAttachment(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
        service.delete(id, attachmentId);
        return Response.noContent().build();
    }
}
