package kr.giban.equipment.export;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One item for registries of instruments. */
@Path("/v1/equipment/{id}/pidinst")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "equipment")
public class PidinstResource {
    private final PidinstService service;

    public PidinstResource(PidinstService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getEquipmentAsPidinst",
            summary = "장비의 PIDINST 1.0 메타데이터 · Read an item as PIDINST 1.0",
            description = "연락처는 없습니다. 제작사를 모르면 :unav입니다. · Without contacts. A maker that is not known is :unav.")
    public Pidinst getEquipmentAsPidinst(@PathParam("id") UUID id) {
        return service.of(id);
    }
}
