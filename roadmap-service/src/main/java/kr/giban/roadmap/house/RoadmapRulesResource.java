package kr.giban.roadmap.house;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kr.giban.platform.rules.NewRuleValue;
import kr.giban.platform.rules.Rule;
import kr.giban.platform.rules.RulesResource;
import kr.giban.platform.security.Roles;
import kr.giban.roadmap.task.MoneyRules;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The rules of this service. */
@Path("/v1/rules/roadmap")
@Produces(MediaType.APPLICATION_JSON)
public class RoadmapRulesResource extends RulesResource {
    @Override
    @PUT
    @Path("/{name}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "putRuleOfRoadmap",
            summary = "규정값 추가 · Set a rule's value from a day on",
            description = "같은 날짜의 값이 있으면 바꿉니다. 지난 값은 남습니다. 쓸 수 없는 값은 422. · Replaces a value of the same day; earlier"
                    + " values stay. A value that the rule cannot have is refused (422).")
    public Rule putRule(@PathParam("name") String name, @NotNull @Valid NewRuleValue body) {
        MoneyRules.mustFit(name, body.value());
        return super.putRule(name, body);
    }
}
