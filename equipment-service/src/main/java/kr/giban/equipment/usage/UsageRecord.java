package kr.giban.equipment.usage;

import java.time.Instant;
import java.util.UUID;

/** A record of the diary as it is stored. It is only read in this form; all that is written comes through {@link UsageIntake}. */
record UsageRecord(
        UUID id,
        UUID itemId,
        String centerCode,
        String assetNo,
        String organizationId,
        UsageContent content,
        UsageState state,
        String withdrawalReason,
        long version,
        Instant createdAt,
        Instant updatedAt) {}
