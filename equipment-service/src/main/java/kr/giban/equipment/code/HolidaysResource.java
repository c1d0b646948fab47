package kr.giban.equipment.code;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.giban.platform.api.Conditional;
import kr.giban.platform.api.Idempotent;
import kr.giban.platform.codes.Code;
import kr.giban.platform.codes.CodeListResource;
import kr.giban.platform.codes.CodeLoad;
import kr.giban.platform.codes.CodeLoadResult;
import kr.giban.platform.codes.CodeValue;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Public holidays besides Sundays; the code is the date. */
@Path("/v1/holidays")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "codes")
public class HolidaysResource extends CodeListResource {
    @GET
    @PermitAll
    @Operation(
            operationId = "listHolidays",
            summary = "공휴일 목록 · Public holidays",
            description = "code가 날짜입니다. 2022년과 2023년이 기본값이고 이후는 운영자가 올립니다."
                    + " · The code is the date. 2022 and 2023 are there by default; an operator loads later ones.")
    public CodeList listHolidays(@QueryParam("asOf") LocalDate asOf) {
        return list(CodeLists.HOLIDAYS, asOf);
    }

    @PUT
    @Path("/{date}")
    @Conditional
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "putHoliday", summary = "공휴일 등록 · Set a holiday")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = Code.class)))
    public Response putHoliday(@PathParam("date") LocalDate date, @NotNull @Valid CodeValue body) {
        return put(CodeLists.HOLIDAYS, date.toString(), body);
    }

    @POST
    @Path("/bulk")
    @RolesAllowed(Roles.OPERATOR)
    @Idempotent
    @Operation(
            operationId = "loadHolidays",
            summary = "공휴일 일괄 등록 · Set up to 1,000 holidays",
            description = CodeLoad.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = CodeLoadResult.class)))
    public Response loadHolidays(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, @NotNull @Valid CodeLoad body) {
        mustBeDates(body);
        return load(CodeLists.HOLIDAYS, body, dryRun, loaded -> {});
    }

    private static void mustBeDates(CodeLoad body) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < body.codes().size(); i++) {
            try {
                LocalDate.parse(body.codes().get(i).code());
            } catch (DateTimeParseException e) {
                faults.add(Fault.at("/codes/" + i + "/code", "wrong-type", Map.of("expected", "date (YYYY-MM-DD)")));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.of("invalid-request").withFaults(faults);
        }
    }
}
