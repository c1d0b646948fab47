package kr.giban.call.house;

import jakarta.ws.rs.Path;
import kr.giban.platform.audit.AuditResource;

/** The audit of this service. */
@Path("/v1/audit-entries/call")
public class CallAuditResource extends AuditResource {}
