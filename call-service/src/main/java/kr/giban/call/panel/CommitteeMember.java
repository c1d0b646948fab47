package kr.giban.call.panel;

/** A member as applicants learn of it after publication. */
public record CommitteeMember(String name, boolean chair) {}
