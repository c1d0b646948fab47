package kr.giban.call.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.outbox.Visibility;
import kr.giban.platform.problem.ProblemException;

/** The steps of proposals after the deadline, for the features that decide them. */
@ApplicationScoped
public class ProposalProgress {
    private final ProposalRepository proposals;
    private final Audit audit;
    private final Outbox outbox;

    ProposalProgress(ProposalRepository proposals, Audit audit, Outbox outbox) {
        this.proposals = proposals;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** The proposals of a call-task in one of the states, by id. */
    public List<Proposal> of(UUID callTaskId, ProposalState first, ProposalState... more) {
        return proposals.ofTask(callTaskId, EnumSet.of(first, more));
    }

    /** As {@link #of}, locked; the call-task must be locked already. */
    public List<Proposal> lock(UUID callTaskId, Set<ProposalState> states) {
        return proposals.lockAll(callTaskId, states);
    }

    /** The call-task of a proposal, without loading the proposal. */
    public UUID callTaskOf(UUID id) {
        return proposals.callTaskOf(id).orElseThrow(ProblemException::notFound);
    }

    /** The proposal, which somebody known to be allowed asks for. */
    public Proposal get(UUID id) {
        return proposals.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    /** Moves a locked proposal on, and tells its organization alone. */
    public void move(Proposal proposal, ProposalState target, String event, Map<String, Object> more) {
        ProposalState before = proposal.state();
        proposal.moveTo(target);
        proposals.flush();
        audit.changed("move", "proposal", proposal.id(), Map.of("state", before), Map.of("state", target));
        Map<String, Object> data = new java.util.HashMap<>(more);
        data.put("proposalId", proposal.id());
        data.put("callTaskId", proposal.callTaskId());
        data.put("state", target);
        outbox.publish(new Event(
                event, "proposals/" + proposal.id(), Visibility.organization(proposal.organizationId()), data));
    }
}
