package kr.giban.equipment.userequest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import kr.giban.platform.api.Tenancy;
import kr.giban.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a center answers requests for use. */
@Path("/v1/centers/{id}/answer-times")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "use-requests")
public class AnswerTimesResource {
    private final AnswerTimesService service;

    public AnswerTimesResource(AnswerTimesService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.TECHNOPARK, Roles.PROGRAM_OFFICER})
    @Tenancy(value = Tenancy.Scope.OWN, roles = Roles.TECHNOPARK)
    @Operation(
            operationId = "getAnswerTimes",
            summary = "센터의 이용신청 답변 통계 · How a center answers requests for use",
            description = "신청일 기준, 없으면 오늘까지 1년. · By the day of the request; a year up to today, if left out.")
    public AnswerTimes getAnswerTimes(
            @PathParam("id") UUID id,
            @QueryParam("requestedFrom") LocalDate requestedFrom,
            @QueryParam("requestedTo") LocalDate requestedTo) {
        return service.of(id, requestedFrom, requestedTo);
    }
}
