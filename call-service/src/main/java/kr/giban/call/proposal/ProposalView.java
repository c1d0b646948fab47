package kr.giban.call.proposal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A proposal as it is shown.
 *
 * @param draft what its applicant wrote last; to others the content that was submitted, and no person
 * @param changedSinceSubmission whether what is submitted is older than the draft
 * @param warnings to its applicant: what would keep a submission from being taken, or from passing
 */
public record ProposalView(
        UUID id,
        UUID callTaskId,
        String organizationId,
        ProposalState state,
        ProposalDraft draft,
        Instant submittedAt,
        Boolean changedSinceSubmission,
        Instant createdAt,
        Instant updatedAt,
        List<Warning> warnings) {

    /** Whether it is shown to its applicant; everyone else gets another body of the same version. */
    @JsonIgnore
    boolean isOwn() {
        return warnings != null;
    }

    static ProposalView own(Proposal proposal, List<Warning> warnings) {
        return new ProposalView(
                proposal.id(),
                proposal.callTaskId(),
                proposal.organizationId(),
                proposal.state(),
                proposal.draft(),
                proposal.submittedAt(),
                proposal.submittedAt() != null && proposal.updatedAt().isAfter(proposal.submittedAt()),
                proposal.createdAt(),
                proposal.updatedAt(),
                warnings);
    }

    static ProposalView submitted(Proposal proposal, SealedContent sealed) {
        ProposalContent content = sealed.content();
        return new ProposalView(
                proposal.id(),
                proposal.callTaskId(),
                proposal.organizationId(),
                proposal.state(),
                new ProposalDraft(
                        sealed.title(),
                        content.summary(),
                        content.regionCode(),
                        content.startsOn(),
                        content.endsOn(),
                        null,
                        content.budget(),
                        content.consortium(),
                        content.equipment()),
                proposal.submittedAt(),
                null,
                proposal.createdAt(),
                null,
                null);
    }
}
