package kr.giban.hearing.disposition;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import kr.giban.hearing.consultation.ConsultationView;
import kr.giban.platform.api.Command;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/consultations/{id}/dispositions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dispositions", description = "조치 · Dispositions of opinions")
public class DispositionResource {
    private final DispositionService service;
    private final DispositionPublication publication;

    DispositionResource(DispositionService service, DispositionPublication publication) {
        this.service = service;
        this.publication = publication;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listDispositions",
            summary = "조치 목록 · List the dispositions of a consultation",
            description =
                    "공개된 것은 누구나, 초안은 기획 담당자와 사업 담당자만 본다. · Published ones are for everyone, drafts for planners and "
                            + "officers.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = DispositionPage.class)))
    public Response listDispositions(
            @PathParam("id") UUID id,
            @BeanParam DispositionFilter filter,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Responses.page(service.list(id, filter, page), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Roles.PLANNER)
    @Operation(
            operationId = "createDisposition",
            summary = "조치 초안 작성 · Draft a disposition",
            description = "의견 하나, 여럿 또는 거의 같은 의견의 묶음에 답한다. 의견마다 조치는 하나다. · For one opinion, several, or a group of "
                    + "near-duplicates. An opinion has one disposition.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = DispositionView.class)))
    public Response createDisposition(@PathParam("id") UUID id, @NotNull @Valid DispositionRequest body) {
        DispositionView drafted = service.draft(id, body);
        return Responses.created("/v1/dispositions/" + drafted.id(), drafted, drafted.revision());
    }

    @POST
    @Path("/publish")
    @Command
    @Idempotent
    @NeedsIfMatch
    @RolesAllowed(Roles.PROGRAM_OFFICER)
    @Operation(
            operationId = "publishDispositions",
            summary = "조치 일괄 공개 · Publish all dispositions together",
            description =
                    "종료된 의견수렴의 모든 의견에 조치가 있어야 한다. If-Match는 의견수렴의 ETag다. · When each opinion of the closed consultation "
                            + "has one. If-Match takes the consultation's ETag.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ConsultationView.class)))
    public Response publishDispositions(@PathParam("id") UUID id) {
        ConsultationView disposed = publication.publish(id);
        return Responses.changed(disposed, disposed.revision());
    }
}
