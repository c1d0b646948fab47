package kr.giban.call.selection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.giban.call.panel.CommitteeMember;
import kr.giban.call.proposal.ProposalState;

/** What an applicant is told: the outcome, the committee and its overall opinion, and no single score. */
public record OwnResult(
        UUID proposalId, ProposalState state, Instant publishedAt, String opinion, List<CommitteeMember> committee) {}
