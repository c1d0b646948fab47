package kr.giban.roadmap.house;

import jakarta.ws.rs.Path;
import kr.giban.platform.rules.RulesResource;

/** The rules of this service. */
@Path("/v1/rules/roadmap")
public class RoadmapRulesResource extends RulesResource {}
