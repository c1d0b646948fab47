package kr.giban.hearing.house;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kr.giban.platform.audit.AuditResource;

/** The audit of this service. */
@Path("/v1/audit-entries/hearing")
@Produces(MediaType.APPLICATION_JSON)
public class HearingAuditResource extends AuditResource {}
