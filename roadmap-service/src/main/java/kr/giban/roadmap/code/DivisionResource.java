package kr.giban.roadmap.code;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import kr.giban.platform.codes.CodeListResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The divisions of the planning group. */
@Path("/v1/divisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "codes", description = "코드 · Code lists")
public class DivisionResource extends CodeListResource {
    @GET
    @PermitAll
    @Operation(
            operationId = "listDivisions",
            summary = "분과 목록 · List divisions",
            description = "asOf 날짜에 유효한 분과; 없으면 오늘. · Divisions that are valid on asOf; today without it.")
    public CodeList listDivisions(@QueryParam("asOf") LocalDate asOf) {
        return list(CodeLists.DIVISIONS, asOf);
    }
}
