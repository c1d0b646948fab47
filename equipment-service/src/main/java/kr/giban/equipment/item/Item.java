package kr.giban.equipment.item;

import java.time.Instant;
import java.util.UUID;

/**
 * An item of the inventory as it is stored. It is only read in this form; all that is written comes through
 * {@link ItemIntake}.
 */
record Item(
        UUID id,
        UUID centerId,
        String centerCode,
        String centerNameKo,
        String organizationId,
        String regionCode,
        String technoparkCode,
        String assetNo,
        ItemContent content,
        UUID coverAttachmentId,
        long version,
        Instant createdAt,
        Instant updatedAt) {}
