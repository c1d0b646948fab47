package kr.giban.equipment.api;

import jakarta.ws.rs.Path;
import kr.giban.platform.rules.RulesResource;

/** The rules of the inventory. */
@Path("/v1/rules/equipment")
public class EquipmentRulesResource extends RulesResource {}
