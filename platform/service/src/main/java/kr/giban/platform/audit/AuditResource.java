package kr.giban.platform.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.security.Roles;
import kr.giban.platform.web.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit for auditors; a service gives it its path, {@code /v1/audit-entries/<service>}. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public abstract class AuditResource {
    @Inject
    AuditReader reader;

    /** What to look for. */
    public static class Filter {
        @QueryParam("entity")
        String entity;

        @QueryParam("entityId")
        String entityId;

        @QueryParam("subject")
        String subject;

        @QueryParam("requestId")
        String requestId;

        @QueryParam("outcome")
        String outcome;
    }

    /** The stretch of the list as the document shows it. */
    public record AuditPage(java.util.List<AuditEntry> items, String next, Long total) {}

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            summary = "변경·거부 기록 조회 · Who changed, or was refused, what",
            description = "최근 것부터. 개인정보는 들어 있지 않습니다. · Newest first; holds no personal values.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = AuditPage.class)))
    public Response listAuditEntries(@BeanParam PageRequest page, @BeanParam Filter filter, @Context UriInfo uri) {
        return Responses.page(reader.list(page, filter), uri);
    }
}
