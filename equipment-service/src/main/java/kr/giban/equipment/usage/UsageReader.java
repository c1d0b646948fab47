package kr.giban.equipment.usage;

import kr.giban.platform.security.Caller;
import kr.giban.platform.security.Roles;

/**
 * Whose diaries a caller may read.
 *
 * @param all an officer of the programme reads all
 * @param organization whose center's diaries are read else; empty for a caller without one
 */
public record UsageReader(boolean all, String organization) {
    public static UsageReader of(Caller caller) {
        return new UsageReader(
                caller.has(Roles.PROGRAM_OFFICER), caller.organization().orElse(""));
    }

    /** For statements over centers {@code c} that bind {@code all} and {@code mine}. */
    public static final String CONDITION = "(:all OR c.organization_id = :mine)";

    boolean owns(UsageRecord record) {
        return record.organizationId().equals(organization);
    }
}
