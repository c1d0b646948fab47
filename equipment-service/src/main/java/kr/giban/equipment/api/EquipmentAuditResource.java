package kr.giban.equipment.api;

import jakarta.ws.rs.Path;
import kr.giban.platform.audit.AuditResource;

/** The audit of the inventory. */
@Path("/v1/audit-entries/equipment")
public class EquipmentAuditResource extends AuditResource {}
