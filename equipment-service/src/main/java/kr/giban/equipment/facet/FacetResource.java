package kr.giban.equipment.facet;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kr.giban.equipment.item.ItemFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** By what the list of equipment can be narrowed. */
@Path("/v1/equipment/facets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "equipment")
public class FacetResource {
    private final FacetService service;

    public FacetResource(FacetService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getEquipmentFacets",
            summary = "장비 목록의 조건별 건수 · Counts by what the list can be narrowed by",
            description = "조건은 목록과 같습니다. 각 항목은 자기 조건을 빼고 셉니다. 규정값 facet-exact-matches(10,000)까지는 정확히 세고,"
                    + " 넘으면 표본으로 추정하며 exact가 false입니다. · The filters of the list. Each property is counted without its own"
                    + " filter. Up to the rule facet-exact-matches (10,000) counts are exact; beyond, they are estimated from a"
                    + " sample, and exact is false.")
    public Facets getEquipmentFacets(
            @BeanParam ItemFilter filter,
            @QueryParam("centers")
                    @DefaultValue("20")
                    @Min(1)
                    @Max(500)
                    @Parameter(description = "건수가 많은 센터 몇 곳 · of how many centers, those with the most items")
                    int centers) {
        return service.take(filter, centers);
    }
}
