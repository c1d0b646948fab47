package kr.giban.hearing.registration;

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
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What belongs to one hearing: asking for a seat, the list for staff, and the door. */
@Path("/v1/hearings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registrations", description = "공청회 참가 신청 · Registrations for hearings")
public class RegistrationResource {
    private final RegistrationService service;
    private final CheckInService door;

    RegistrationResource(RegistrationService service, CheckInService door) {
        this.service = service;
        this.door = door;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/registrations")
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "createRegistration",
            summary = "참가 신청 · Register for a hearing",
            description = "계정 없이 신청한다. 자리가 있으면 CONFIRMED, 없으면 WAITING과 대기 순번을 받는다. 응답의 secret은 한 번만 보이며, 조회·취소·좌석 "
                    + "수락에 쓴다. · No account needed. CONFIRMED with a seat, else WAITING with a place in the queue. The "
                    + "secret is told once; it reads, cancels and accepts.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = RegistrationView.class)))
    public Response createRegistration(@PathParam("id") UUID id, @NotNull @Valid RegistrationRequest body) {
        RegistrationView created = service.register(id, body);
        return Responses.created("/v1/registrations/" + created.id(), created, created.revision());
    }

    @GET
    @Path("/registrations")
    @RolesAllowed(Roles.HEARING_STAFF)
    @Operation(
            operationId = "listRegistrations",
            summary = "참가 신청 목록 · List the registrations of a hearing",
            description = "신청 순서. 개인정보는 가려진다. · In their order; personal values are masked.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = RegistrationPage.class)))
    public Response listRegistrations(
            @PathParam("id") UUID id,
            @BeanParam RegistrationFilter filter,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Responses.page(service.list(id, filter, page), uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/check-ins")
    @Idempotent
    @RolesAllowed(Roles.HEARING_STAFF)
    @Operation(
            operationId = "checkIn",
            summary = "입장 확인 · Check someone in",
            description = "신청 코드로, 또는 신청 없이 온 사람을 현장 접수한다. 같은 코드를 두 번 대도 한 번만 센다. · By the code of a registration, "
                    + "or a walk-in. A code counts once.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CheckInResult.class)))
    public Response checkIn(@PathParam("id") UUID id, @NotNull @Valid CheckIn body) {
        return Response.ok(door.checkIn(id, body)).build();
    }
}
