package kr.giban.equipment.matrix;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import kr.giban.equipment.item.ItemFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where there is equipment, and where there is none. */
@Path("/v1/equipment/matrix")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "equipment")
public class MatrixResource {
    private final MatrixService service;

    public MatrixResource(MatrixService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getEquipmentMatrix",
            summary = "장비 현황표 · The inventory by two dimensions",
            description = "장비가 없는 칸도 들어 있습니다. 불용 장비는 state로 묻거나 축이 state일 때만 셉니다. 지역과 분류는 asOf(없으면 오늘)의"
                    + " 코드입니다. · Empty cells are there. Retired items count only if state asks for them or is an axis. Regions"
                    + " and classes are the codes of asOf (today if left out).")
    public Matrix getEquipmentMatrix(
            @QueryParam("rows") @DefaultValue("class") Dimension rows,
            @QueryParam("columns") @DefaultValue("region") Dimension columns,
            @QueryParam("measure") @DefaultValue("count") Measure measure,
            @QueryParam("level")
                    @DefaultValue("major")
                    @Parameter(
                            description =
                                    "분류의 단계; own은 장비에 적힌 분류 그대로 · how fine the classes are; own: as each item has it")
                    ClassLevel level,
            @QueryParam("asOf") LocalDate asOf,
            @BeanParam ItemFilter filter) {
        return service.take(new MatrixQuery(rows, columns, measure, level, asOf), filter);
    }
}
