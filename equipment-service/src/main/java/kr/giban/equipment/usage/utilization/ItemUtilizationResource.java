package kr.giban.equipment.usage.utilization;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The utilization of one item. */
@Path("/v1/equipment/{id}/utilization")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "usage")
public class ItemUtilizationResource {
    private final UtilizationService service;

    public ItemUtilizationResource(UtilizationService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getUtilization",
            summary = "장비의 해마다 가동률 · Utilization of an item by year",
            description = "가동률 = 그 해 사용시간 ÷ 2,000(규정 available-hours-per-year). 사용기록에서 나온 것과 센터가 보고한 것을 함께 보이고,"
                    + " countedFrom이 어느 쪽을 쓰는지 말합니다. · Hours of the year over 2,000 (rule available-hours-per-year). Shows the"
                    + " figure of the diary and the center's; countedFrom names the one that counts.")
    public ItemUtilization getUtilization(@PathParam("id") UUID id) {
        return service.ofItem(id);
    }
}
