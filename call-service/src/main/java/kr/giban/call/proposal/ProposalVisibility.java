package kr.giban.call.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.giban.call.list.HqlList;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;
import kr.giban.platform.security.Roles;

/**
 * Who sees which proposals: an organization its own; officers those submitted, once the call is closed; reviewers those
 * assigned to them, after declaring no conflict. It is part of every query.
 */
@ApplicationScoped
public class ProposalVisibility {
    private static final String REVIEWED = """
            (exists (select r.id from Review r where r.proposalId = p.id and r.subject = :subject
                and cast(r.state as string) in ('DECLARED', 'SCORED')) and p.organizationId <> :employer)
            """;

    private final ProposalRepository proposals;
    private final Applicants applicants;
    private final Caller caller;

    ProposalVisibility(ProposalRepository proposals, Applicants applicants, Caller caller) {
        this.proposals = proposals;
        this.applicants = applicants;
        this.caller = caller;
    }

    HqlList<Proposal> visible() {
        HqlList<Proposal> list = new HqlList<>(proposals.getEntityManager(), Proposal.class, "Proposal p");
        List<String> either = new ArrayList<>();
        if (caller.has(Roles.APPLICANT)) {
            either.add("p.organizationId = :own");
            list.parameter("own", caller.requireOrganization());
        }
        if (caller.has(Roles.PROGRAM_OFFICER)) {
            either.add(ProposalRepository.afterDeadline());
        }
        if (caller.has(Roles.REVIEWER)) {
            either.add(REVIEWED);
            list.parameter("subject", caller.subject());
            list.parameter("employer", caller.organization().orElse(""));
        }
        return list.where(either.isEmpty() ? "1 = 0" : "(" + String.join(" or ", either) + ")");
    }

    /** The proposal, if the caller may read it; 404 as for one that is not there. */
    public Proposal read(UUID id) {
        return visible()
                .where("p.id = :id", "id", id)
                .first()
                .filter(proposal -> isParty(proposal) || !isConflicted(proposal))
                .orElseThrow(ProblemException::notFound);
    }

    /** As {@link #read}, for what is between an applicant and the agency: not for those who only review. */
    public Proposal readAsParty(UUID id) {
        return Optional.of(read(id)).filter(this::isParty).orElseThrow(ProblemException::notFound);
    }

    private boolean isParty(Proposal proposal) {
        return isOwn(proposal) || caller.has(Roles.PROGRAM_OFFICER);
    }

    /** What a reviewer declared is not believed against what is known. */
    private boolean isConflicted(Proposal proposal) {
        return !applicants
                .of(proposal)
                .conflicts(null, caller.subject(), caller.organization().orElse(null))
                .isEmpty();
    }

    boolean isOwn(Proposal proposal) {
        return isOwner(proposal.organizationId());
    }

    private boolean isOwner(String organizationId) {
        Optional<String> own = caller.organization();
        return caller.has(Roles.APPLICANT) && own.isPresent() && own.get().equals(organizationId);
    }
}
