package kr.giban.hearing.house;

import jakarta.ws.rs.Path;
import kr.giban.platform.rules.RulesResource;

/** The rules of this service. */
@Path("/v1/rules/hearing")
public class HearingRulesResource extends RulesResource {}
