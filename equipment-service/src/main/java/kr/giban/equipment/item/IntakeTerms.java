package kr.giban.equipment.item;

import java.util.UUID;
import kr.giban.platform.security.Actor;

/**
 * How a batch is to be taken in.
 *
 * @param atomic one refused row refuses all
 * @param complete what the centers of the batch have besides is missing
 * @param dryRun all but the writing
 * @param by whom the audit names
 * @param owner the organization that the centers must be of
 * @param reinstatement why retired items may come back by it; null where they may not
 * @param center one that is of the batch also when no row is of it; null for none
 */
public record IntakeTerms(
        boolean atomic,
        boolean complete,
        boolean dryRun,
        Actor by,
        String requestId,
        String owner,
        String reinstatement,
        UUID center) {

    /** By the organization that reports the items, which keeps retired ones retired. */
    public IntakeTerms(boolean atomic, boolean complete, boolean dryRun, Actor by, String requestId) {
        this(atomic, complete, dryRun, by, requestId, by.organization(), null, null);
    }
}
