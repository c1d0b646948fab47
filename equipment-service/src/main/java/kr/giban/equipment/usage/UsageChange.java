package kr.giban.equipment.usage;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Objects;
import java.util.UUID;
import kr.giban.platform.audit.AuditJson;

/**
 * A record as it is to be stored.
 *
 * @param id of the record, stored already or not
 * @param action for the audit
 * @param before what it said, without personal values; null if it is new
 */
record UsageChange(
        int position,
        UUID id,
        UUID itemId,
        @JsonUnwrapped UsageContent content,
        UsageState state,
        String reason,
        String action,
        @JsonRawValue String before,
        @JsonRawValue String after,
        boolean userChanged) {

    static UsageChange created(int position, UUID id, UUID itemId, UsageContent content, AuditJson audit) {
        return new UsageChange(
                position,
                id,
                itemId,
                content,
                UsageState.INITIAL,
                null,
                "create",
                null,
                audit.text(new Audited(itemId, content, UsageState.INITIAL, null)),
                content.userName() != null);
    }

    static UsageChange corrected(int position, UsageRecord before, UsageContent content, AuditJson audit) {
        return of(position, before, content, before.state(), null, "update", audit);
    }

    static UsageChange withdrawn(UsageRecord before, String reason, AuditJson audit) {
        return of(1, before, before.content(), UsageState.WITHDRAWN, reason, "withdraw", audit);
    }

    @SuppressWarnings("TooManyParameters")
    private static UsageChange of(
            int position,
            UsageRecord before,
            UsageContent content,
            UsageState state,
            String reason,
            String action,
            AuditJson audit) {
        return new UsageChange(
                position,
                before.id(),
                before.itemId(),
                content,
                state,
                reason,
                action,
                audit.text(new Audited(before.itemId(), before.content(), before.state(), before.withdrawalReason())),
                audit.text(new Audited(before.itemId(), content, state, reason)),
                !Objects.equals(before.content().userName(), content.userName()));
    }

    /** What the audit tells of a record. */
    record Audited(UUID itemId, @JsonUnwrapped UsageContent content, UsageState state, String withdrawalReason) {}
}
