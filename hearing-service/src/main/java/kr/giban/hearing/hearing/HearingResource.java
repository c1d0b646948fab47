package kr.giban.hearing.hearing;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
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

@Path("/v1/hearings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "hearings", description = "공청회 · Public hearings")
public class HearingResource {
    private final HearingService service;
    private final Responses responses;

    HearingResource(HearingService service, Responses responses) {
        this.service = service;
        this.responses = responses;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listHearings", summary = "공청회 목록 · List hearings")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HearingPage.class)))
    public Response listHearings(@BeanParam HearingFilter filter, @BeanParam PageRequest page, @Context UriInfo uri) {
        return Responses.page(service.list(filter, page), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.PROGRAM_OFFICER, Roles.HEARING_STAFF})
    @Operation(
            operationId = "createHearing",
            summary = "공청회 등록 · Create a hearing",
            description = "의견수렴마다 회차는 하나씩이다. · A round occurs once in a consultation.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HearingView.class)))
    public Response createHearing(@NotNull @Valid HearingRequest body) {
        HearingView created = service.create(body);
        return Responses.created("/v1/hearings/" + created.id(), created, created.revision());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @GivesEtag
    @Operation(operationId = "getHearing", summary = "공청회 조회 · Read a hearing")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HearingView.class)))
    public Response getHearing(@PathParam("id") UUID id) {
        HearingView found = service.get(id);
        return responses.of(found, found.revision());
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @NeedsIfMatch
    @RolesAllowed({Roles.PROGRAM_OFFICER, Roles.HEARING_STAFF})
    @Operation(
            operationId = "patchHearing",
            summary = "공청회 수정 · Change a hearing",
            description = "시작 전까지. 세부 일정은 바뀐 시간에도 맞아야 하고, 정원은 이미 찬 좌석보다 적을 수 없다. · Until it begins. "
                    + "The agenda must still fit the time, and the capacity must hold the seats already taken.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HearingView.class)))
    public Response patchHearing(
            @PathParam("id") UUID id,
            @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = HearingPatch.class)))
                    JsonNode patch) {
        HearingView changed = service.patch(id, patch);
        return Responses.changed(changed, changed.revision());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/agenda")
    @NeedsIfMatch
    @RolesAllowed({Roles.PROGRAM_OFFICER, Roles.HEARING_STAFF})
    @Operation(
            operationId = "putAgenda",
            summary = "세부 일정 등록 · Set the agenda",
            description = "공청회 시간을 빈틈과 겹침 없이 채우고, 적힌 소요 시간이 시각과 맞아야 한다. 어긋난 곳은 모두 알려 준다. · The items "
                    + "fill the hearing without gap or overlap, and the stated minutes are those of the slot; whatever "
                    + "disagrees is said, all of it.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HearingView.class)))
    public Response putAgenda(@PathParam("id") UUID id, @NotNull @Valid Agenda body) {
        HearingView changed = service.putAgenda(id, body);
        return Responses.changed(changed, changed.revision());
    }
}
