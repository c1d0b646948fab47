package kr.giban.platform.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who did, or was refused, what.
 *
 * @param before what it was, without personal values
 * @param problem the status of a refusal
 */
public record AuditEntry(
        UUID id,
        Instant at,
        String subject,
        String organization,
        List<String> roles,
        String action,
        String entity,
        String entityId,
        String outcome,
        String problem,
        @JsonRawValue @Schema(implementation = Object.class) String before,
        @JsonRawValue @Schema(implementation = Object.class) String after,
        String requestId) {}
