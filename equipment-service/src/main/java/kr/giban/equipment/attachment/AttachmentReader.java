package kr.giban.equipment.attachment;

import kr.giban.platform.security.Caller;
import kr.giban.platform.security.Roles;

/**
 * Which attachments a caller may read: public ones always.
 *
 * @param all an officer of the programme reads all
 * @param organization whose internal ones are read else; empty for a caller without one
 */
record AttachmentReader(boolean all, String organization) {
    /** For statements over attachments {@code a} and centers {@code c} that bind {@code all} and {@code mine}. */
    static final String CONDITION = "(a.visibility = 'PUBLIC' OR :all OR c.organization_id = :mine)";

    static AttachmentReader of(Caller caller) {
        return new AttachmentReader(
                caller.has(Roles.PROGRAM_OFFICER), caller.organization().orElse(""));
    }
}
