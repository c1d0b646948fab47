package kr.giban.hearing.consultation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import kr.giban.platform.api.Command;
import kr.giban.platform.api.GivesEtag;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/consultations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consultations", description = "의견수렴 · Consultations on a roadmap version")
public class ConsultationResource {
    private final ConsultationService service;
    private final Responses responses;

    ConsultationResource(ConsultationService service, Responses responses) {
        this.service = service;
        this.responses = responses;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listConsultations", summary = "의견수렴 목록 · List consultations")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ConsultationPage.class)))
    public Response listConsultations(
            @BeanParam ConsultationFilter filter, @BeanParam PageRequest page, @Context UriInfo uri) {
        return Responses.page(service.list(filter, page), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.PROGRAM_OFFICER, Roles.HEARING_STAFF})
    @Operation(
            operationId = "createConsultation",
            summary = "의견수렴 등록 · Create a consultation",
            description = "공개된 로드맵 버전마다 하나만 둔다(취소된 것은 세지 않는다). · One for each published version of a roadmap,"
                    + " not counting those that were cancelled.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ConsultationView.class)))
    public Response createConsultation(@NotNull @Valid ConsultationRequest body) {
        ConsultationView created = service.create(body);
        return Responses.created("/v1/consultations/" + created.id(), created, created.revision());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @GivesEtag
    @Operation(operationId = "getConsultation", summary = "의견수렴 조회 · Read a consultation")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ConsultationView.class)))
    public Response getConsultation(@PathParam("id") UUID id) {
        ConsultationView found = service.get(id);
        return responses.of(found, found.revision());
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @NeedsIfMatch
    @RolesAllowed({Roles.PROGRAM_OFFICER, Roles.HEARING_STAFF})
    @Operation(
            operationId = "patchConsultation",
            summary = "의견수렴 수정 · Change a consultation",
            description = "종료 전까지 제목과 기간을 바꾼다. 시작된 뒤에는 시작 시각을 바꿀 수 없다. · Title and window, until it closes; "
                    + "the beginning only before it opens.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ConsultationView.class)))
    public Response patchConsultation(
            @PathParam("id") UUID id,
            @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = ConsultationPatch.class)))
                    JsonNode patch) {
        ConsultationView changed = service.patch(id, patch);
        return Responses.changed(changed, changed.revision());
    }

    @POST
    @Path("/{id}/open")
    @Command
    @Idempotent
    @NeedsIfMatch
    @RolesAllowed({Roles.PROGRAM_OFFICER, Roles.HEARING_STAFF})
    @Operation(
            operationId = "openConsultation",
            summary = "의견수렴 시작 · Open a consultation",
            description = "예정보다 이르면 시작 시각이 지금으로 바뀐다. · Earlier than planned, the window begins now.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ConsultationView.class)))
    public Response openConsultation(@PathParam("id") UUID id) {
        ConsultationView opened = service.open(id);
        return Responses.changed(opened, opened.revision());
    }

    @POST
    @Path("/{id}/close")
    @Command
    @Idempotent
    @NeedsIfMatch
    @RolesAllowed({Roles.PROGRAM_OFFICER, Roles.HEARING_STAFF})
    @Operation(
            operationId = "closeConsultation",
            summary = "의견수렴 종료 · Close a consultation",
            description = "예정보다 이르면 종료 시각이 지금으로 바뀐다. 다시 열 수 없다. · Earlier than planned, the window ends now. "
                    + "It is not opened again.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ConsultationView.class)))
    public Response closeConsultation(@PathParam("id") UUID id) {
        ConsultationView closed = service.close(id);
        return Responses.changed(closed, closed.revision());
    }
}
