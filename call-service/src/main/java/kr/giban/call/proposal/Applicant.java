package kr.giban.call.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.giban.platform.problem.Fault;

/**
 * Whom a proposal belongs to, for the finding of conflicts.
 *
 * @param institutions the lead and the participating institutions, by id
 * @param people who is known to act for them, by the {@code sub} of their tokens
 * @param regions where they and the planned site are
 */
public record Applicant(UUID proposalId, Set<String> institutions, Set<String> people, Set<String> regions) {
    /**
     * Why somebody can have no part in judging the proposal, whatever he or she declares.
     *
     * @param pointer where in a request the person is named; null if it is the caller
     * @param organization the employer; null if none is known
     */
    public List<Fault> conflicts(String pointer, String subject, String organization) {
        List<Fault> faults = new ArrayList<>();
        if (organization != null && institutions.contains(organization)) {
            faults.add(Fault.at(
                    pointer, "conflict-employer", Map.of("organizationId", organization, "proposalId", proposalId)));
        }
        if (people.contains(subject)) {
            faults.add(Fault.at(pointer, "conflict-member", Map.of("proposalId", proposalId)));
        }
        return faults;
    }
}
