package kr.giban.equipment.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kr.giban.platform.rules.RulesResource;

/** The rules of the inventory. */
@Path("/v1/rules/equipment")
@Produces(MediaType.APPLICATION_JSON)
public class EquipmentRulesResource extends RulesResource {
    @Override
    protected void mustFit(String name, JsonNode value) {
        RuleLimits.mustFit(name, value);
    }
}
