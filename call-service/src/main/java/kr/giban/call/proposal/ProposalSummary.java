package kr.giban.call.proposal;

import java.time.Instant;
import java.util.UUID;

/** A row of the list of proposals. */
public record ProposalSummary(
        UUID id, UUID callTaskId, String organizationId, ProposalState state, String title, Instant submittedAt) {
    static ProposalSummary of(Proposal proposal) {
        return new ProposalSummary(
                proposal.id(),
                proposal.callTaskId(),
                proposal.organizationId(),
                proposal.state(),
                proposal.title(),
                proposal.submittedAt());
    }
}
