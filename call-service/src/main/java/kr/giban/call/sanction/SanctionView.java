package kr.giban.call.sanction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A sanction as it is shown. */
public record SanctionView(
        UUID id,
        SanctionTarget target,
        String targetId,
        LocalDate validFrom,
        LocalDate validTo,
        String reason,
        Instant createdAt) {}
