package kr.giban.roadmap.house;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kr.giban.platform.rules.RulesResource;
import kr.giban.roadmap.task.MoneyRules;

/** The rules of this service. */
@Path("/v1/rules/roadmap")
@Produces(MediaType.APPLICATION_JSON)
public class RoadmapRulesResource extends RulesResource {
    @Override
    protected void mustFit(String name, JsonNode value) {
        MoneyRules.mustFit(name, value);
    }
}
