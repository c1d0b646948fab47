package kr.giban.call.panel;

import java.util.List;
import java.util.UUID;
import kr.giban.call.review.SoftConflict;
import kr.giban.platform.audit.Personal;

/** A committee as officers see it. */
public record PanelView(UUID callTaskId, PanelState state, List<MemberView> members) {
    /**
     * A member.
     *
     * @param softConflicts what must be declared upon, by proposal
     */
    public record MemberView(
            UUID id,
            String subject,
            @Personal String name,
            String organizationId,
            String regionCode,
            boolean industry,
            boolean chair,
            List<PossibleConflict> softConflicts) {}

    /** A possible conflict with one proposal. */
    public record PossibleConflict(UUID proposalId, List<SoftConflict> conflicts) {}
}
