package kr.giban.call.call;

/** How many proposals a call-task has, drafts and submitted ones. */
public record ProposalCounts(long drafts, long submitted) {}
