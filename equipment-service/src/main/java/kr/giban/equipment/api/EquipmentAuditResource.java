package kr.giban.equipment.api;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kr.giban.platform.audit.AuditResource;

/** The audit of the inventory. */
@Path("/v1/audit-entries/equipment")
@Produces(MediaType.APPLICATION_JSON)
public class EquipmentAuditResource extends AuditResource {}
