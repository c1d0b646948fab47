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

/** Provinces and metropolitan cities by administrative code. */
@Path("/v1/regions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "codes")
public class RegionsResource extends CodeListResource {
    @GET
    @PermitAll
    @Operation(
            operationId = "listRegions",
            summary = "지역 코드 목록 · Regions as of a day",
            description =
                    "attributes.successor와 predecessor는 이어진 코드입니다. 강원은 2023-06-11에 42에서 51로 바뀌었습니다."
                            + " · attributes.successor and predecessor name the code that took over; Gangwon went from 42 to 51.")
    public CodeList listRegions(@QueryParam("asOf") LocalDate asOf) {
        return list(CodeLists.REGIONS, asOf);
    }

    @PUT
    @Path("/{code}")
    @Conditional
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "putRegion", summary = "지역 코드 등록 · Set a region from a day on")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = Code.class)))
    public Response putRegion(@PathParam("code") String code, @NotNull @Valid CodeValue body) {
        return put(CodeLists.REGIONS, code, body);
    }
}
