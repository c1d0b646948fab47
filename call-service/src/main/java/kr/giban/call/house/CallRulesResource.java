package kr.giban.call.house;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kr.giban.platform.rules.RulesResource;

/** The rules of this service. */
@Path("/v1/rules/call")
@Produces(MediaType.APPLICATION_JSON)
public class CallRulesResource extends RulesResource {}
