package kr.giban.roadmap.house;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kr.giban.platform.audit.AuditResource;

/** The audit of this service. */
@Path("/v1/audit-entries/roadmap")
@Produces(MediaType.APPLICATION_JSON)
public class RoadmapAuditResource extends AuditResource {}
