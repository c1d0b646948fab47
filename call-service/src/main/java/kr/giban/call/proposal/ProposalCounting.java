package kr.giban.call.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kr.giban.call.call.ProposalCounter;
import kr.giban.call.call.ProposalCounts;

/** Counts proposals: all that officers learn of them before the deadline. */
@ApplicationScoped
public class ProposalCounting implements ProposalCounter {
    private final ProposalRepository proposals;

    ProposalCounting(ProposalRepository proposals) {
        this.proposals = proposals;
    }

    @Override
    public Map<UUID, ProposalCounts> counts(Collection<UUID> callTaskIds) {
        Map<UUID, ProposalCounts> counts = new HashMap<>();
        proposals
                .getEntityManager()
                .createQuery(
                        "select p.callTaskId, sum(case when p.state = :draft then 1L else 0L end),"
                                + " sum(case when p.state not in (:draft, :withdrawn) then 1L else 0L end)"
                                + " from Proposal p where p.callTaskId in :tasks group by p.callTaskId",
                        Object[].class)
                .setParameter("draft", ProposalState.DRAFT)
                .setParameter("withdrawn", ProposalState.WITHDRAWN)
                .setParameter("tasks", callTaskIds)
                .getResultList()
                .forEach(row -> counts.put((UUID) row[0], new ProposalCounts((Long) row[1], (Long) row[2])));
        return counts;
    }
}
