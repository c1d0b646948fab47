package kr.giban.equipment.usage;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import kr.giban.equipment.center.Masks;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A record of the diary as it is shown; its user is masked for everyone but the reporting organization. The sender's number
 * is not shown: it can grow while the record and its tag stay as they are.
 */
public record UsageRecordResponse(
        UUID id,
        UUID itemId,
        String centerCode,
        String assetNo,

        @JsonUnwrapped @JsonIgnoreProperties("sourceVersion")
        UsageContent content,

        UsageState state,
        String withdrawalReason,

        @Schema(description = "0부터; 고칠 때마다 커진다 · from 0, grows with each correction")
        long version,

        Instant createdAt,
        Instant updatedAt) {

    static UsageRecordResponse of(UsageRecord record, boolean own) {
        return new UsageRecordResponse(
                record.id(),
                record.itemId(),
                record.centerCode(),
                record.assetNo(),
                record.content().withUserName(Masks.masked(record.content().userName(), own)),
                record.state(),
                record.withdrawalReason(),
                record.version(),
                record.createdAt(),
                record.updatedAt());
    }
}
