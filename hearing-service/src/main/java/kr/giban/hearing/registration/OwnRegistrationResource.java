package kr.giban.hearing.registration;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.giban.platform.api.Command;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A registration in the hands of whoever has its secret. Without it, and for all but staff, it does not exist. */
@Path("/v1/registrations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "registrations")
public class OwnRegistrationResource {
    private final RegistrationService service;

    OwnRegistrationResource(RegistrationService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getRegistration",
            summary = "참가 신청 조회 · Read a registration",
            description =
                    "신청 때 받은 비밀 값이 있어야 한다. 대기 순번은 다른 사람의 취소로도 바뀌므로 304로 답하지 않는다. · Needs the secret. Never answers "
                            + "304, since the place in the queue moves with others.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = RegistrationView.class)))
    public Response getRegistration(@PathParam("id") UUID id, @HeaderParam(Secret.HEADER) String secret) {
        return answer(service.get(id, secret));
    }

    @POST
    @Path("/cancel")
    @Command
    @Idempotent
    @NeedsIfMatch
    @PermitAll
    @Operation(
            operationId = "cancelRegistration",
            summary = "참가 신청 취소 · Cancel a registration",
            description = "비워진 자리는 다음 대기자에게 제안된다. · A freed seat is offered to whoever waits next.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = RegistrationView.class)))
    public Response cancelRegistration(@PathParam("id") UUID id, @HeaderParam(Secret.HEADER) String secret) {
        return answer(service.cancel(id, secret));
    }

    @POST
    @Path("/accept-offer")
    @Command
    @Idempotent
    @NeedsIfMatch
    @PermitAll
    @Operation(
            operationId = "acceptOffer",
            summary = "좌석 제안 수락 · Accept an offered seat",
            description = "제안 기한(offerExpiresAt) 안에만. · Only until offerExpiresAt.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = RegistrationView.class)))
    public Response acceptOffer(@PathParam("id") UUID id, @HeaderParam(Secret.HEADER) String secret) {
        return answer(service.acceptOffer(id, secret));
    }

    private static Response answer(RegistrationView registration) {
        return Responses.changed(registration, registration.revision());
    }
}
