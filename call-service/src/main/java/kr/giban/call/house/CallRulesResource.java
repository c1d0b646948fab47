package kr.giban.call.house;

import jakarta.ws.rs.Path;
import kr.giban.platform.rules.RulesResource;

/** The rules of this service. */
@Path("/v1/rules/call")
public class CallRulesResource extends RulesResource {}
