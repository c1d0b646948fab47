package kr.giban.call.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An agreement as it is shown. */
public record AgreementView(
        UUID id,
        UUID callTaskId,
        UUID proposalId,
        String organizationId,
        AgreementState state,
        long nationalKrw,
        long totalKrw,
        LocalDate startsOn,
        LocalDate endsOn,
        Instant dueAt,
        Instant applicantSignedAt,
        Instant agencySignedAt,
        Instant createdAt) {}
