package kr.giban.equipment.code;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import kr.giban.platform.api.Conditional;
import kr.giban.platform.codes.Code;
import kr.giban.platform.codes.CodeListResource;
import kr.giban.platform.codes.CodeValue;
import kr.giban.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Technoparks, each with the region in which it lay on the day. */
@Path("/v1/technoparks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "codes")
public class TechnoparksResource extends CodeListResource {
    @GET
    @PermitAll
    @Operation(
            operationId = "listTechnoparks",
            summary = "테크노파크 목록 · Technoparks as of a day",
            description =
                    "attributes.regionCode는 그 날의 지역 코드입니다. · attributes.regionCode is the region's code of that day.")
    public CodeList listTechnoparks(@QueryParam("asOf") LocalDate asOf) {
        return list(CodeLists.TECHNOPARKS, asOf);
    }

    @PUT
    @Path("/{code}")
    @Conditional
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "putTechnopark", summary = "테크노파크 등록 · Set a technopark from a day on")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = Code.class)))
    public Response putTechnopark(@PathParam("code") String code, @NotNull @Valid CodeValue body) {
        return put(CodeLists.TECHNOPARKS, code, body);
    }
}
