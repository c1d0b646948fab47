package kr.giban.hearing.house;

import jakarta.ws.rs.Path;
import kr.giban.platform.audit.AuditResource;

/** The audit of this service. */
@Path("/v1/audit-entries/hearing")
public class HearingAuditResource extends AuditResource {}
