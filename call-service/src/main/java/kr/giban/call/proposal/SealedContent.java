package kr.giban.call.proposal;

import java.util.UUID;

/** What a submission seals: who proposes what for which task. */
public record SealedContent(UUID callTaskId, String organizationId, String title, ProposalContent content) {}
