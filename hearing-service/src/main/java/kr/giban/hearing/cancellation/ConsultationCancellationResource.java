package kr.giban.hearing.cancellation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.giban.hearing.consultation.ConsultationView;
import kr.giban.hearing.hearing.Cancellation;
import kr.giban.platform.api.Command;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.api.NeedsIfMatch;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/consultations/{id}/cancel")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consultations")
public class ConsultationCancellationResource {
    private final ConsultationCancellation cancellation;

    ConsultationCancellationResource(ConsultationCancellation cancellation) {
        this.cancellation = cancellation;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Command
    @Idempotent
    @NeedsIfMatch
    @RolesAllowed({Roles.PROGRAM_OFFICER, Roles.HEARING_STAFF})
    @Operation(
            operationId = "cancelConsultation",
            summary = "의견수렴 취소 · Cancel a consultation",
            description = "종료 전, 접수된 의견이 없고 공청회가 모두 취소된 때에만 한다. 그 로드맵 버전의 의견수렴을 다시 등록할 수 있다."
                    + " · Before it closes, while there is no opinion and all its hearings are cancelled. Another consultation on"
                    + " the version can then be created.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ConsultationView.class)))
    public Response cancelConsultation(@PathParam("id") UUID id, @NotNull @Valid Cancellation body) {
        ConsultationView cancelled = cancellation.cancel(id, body.reason());
        return Responses.changed(cancelled, cancelled.revision());
    }
}
