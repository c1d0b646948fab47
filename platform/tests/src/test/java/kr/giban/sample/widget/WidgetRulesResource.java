package kr.giban.sample.widget;

import jakarta.ws.rs.Path;
import kr.giban.platform.rules.RulesResource;

@Path("/v1/rules/sample")
public class WidgetRulesResource extends RulesResource {}
