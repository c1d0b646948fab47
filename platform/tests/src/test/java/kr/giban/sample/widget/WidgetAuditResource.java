package kr.giban.sample.widget;

import jakarta.ws.rs.Path;
import kr.giban.platform.audit.AuditResource;

@Path("/v1/audit-entries/sample")
public class WidgetAuditResource extends AuditResource {}
