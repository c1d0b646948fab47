package kr.giban.call.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import kr.giban.call.call.CallCancelled;
import kr.giban.call.call.CallExtended;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.outbox.Visibility;

/** Tells those who work on a proposal what happened to their call. */
@ApplicationScoped
public class ProposalNotices {
    private final ProposalRepository proposals;
    private final Outbox outbox;

    ProposalNotices(ProposalRepository proposals, Outbox outbox) {
        this.proposals = proposals;
        this.outbox = outbox;
    }

    void extended(@Observes CallExtended extension) {
        proposals
                .liveInCall(extension.callId())
                .forEach(proposal -> tell(
                        "proposal.deadline-extended",
                        proposal,
                        Map.of(
                                "proposalId", proposal.id(),
                                "closedBefore", extension.closedBefore().toString(),
                                "closesAt", extension.closesAt().toString(),
                                "reason", extension.reason())));
    }

    void cancelled(@Observes CallCancelled cancellation) {
        proposals
                .liveInCall(cancellation.callId())
                .forEach(proposal -> tell(
                        "proposal.call-cancelled",
                        proposal,
                        Map.of("proposalId", proposal.id(), "reason", cancellation.reason())));
    }

    private void tell(String type, Proposal proposal, Map<String, Object> data) {
        outbox.publish(new Event(
                type, "proposals/" + proposal.id(), Visibility.organization(proposal.organizationId()), data));
    }
}
