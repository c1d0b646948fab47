package kr.giban.call.panel;

import java.util.Set;
import java.util.UUID;

/**
 * Whom a proposal belongs to, for the finding of conflicts.
 *
 * @param institutions the lead and the participating institutions, by id
 * @param regions where they and the planned site are
 */
record Applicant(UUID proposalId, Set<String> institutions, Set<String> regions) {}
