package kr.giban.call.proposal;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the list of proposals.
 *
 * @param title to its own organization that of the draft, to others the one that was submitted
 */
public record ProposalSummary(
        UUID id, UUID callTaskId, String organizationId, ProposalState state, String title, Instant submittedAt) {
    static ProposalSummary of(Proposal proposal, boolean own) {
        return new ProposalSummary(
                proposal.id(),
                proposal.callTaskId(),
                proposal.organizationId(),
                proposal.state(),
                own ? proposal.title() : proposal.submittedTitle(),
                proposal.submittedAt());
    }
}
