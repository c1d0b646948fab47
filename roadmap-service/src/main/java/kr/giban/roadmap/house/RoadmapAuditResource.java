package kr.giban.roadmap.house;

import jakarta.ws.rs.Path;
import kr.giban.platform.audit.AuditResource;

/** The audit of this service. */
@Path("/v1/audit-entries/roadmap")
public class RoadmapAuditResource extends AuditResource {}
