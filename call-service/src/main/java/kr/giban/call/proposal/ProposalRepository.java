package kr.giban.call.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.giban.call.call.CallState;

/** Stored proposals. */
@ApplicationScoped
public class ProposalRepository implements PanacheRepositoryBase<Proposal, UUID> {
    /** The call-task of a proposal of the organization; the row itself is not loaded yet, so that it can be locked fresh. */
    Optional<UUID> callTaskOf(UUID id, String organizationId) {
        return getEntityManager()
                .createQuery(
                        "select p.callTaskId from Proposal p where p.id = :id and p.organizationId = :organization",
                        UUID.class)
                .setParameter("id", id)
                .setParameter("organization", organizationId)
                .getResultStream()
                .findFirst();
    }

    Optional<UUID> callTaskOf(UUID id) {
        return getEntityManager()
                .createQuery("select p.callTaskId from Proposal p where p.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Proposal lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The proposals of a call-task in a state, locked in one order. */
    List<Proposal> lockAll(UUID callTaskId, Collection<ProposalState> states) {
        return find("callTaskId = ?1 and state in ?2 order by id", callTaskId, states)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Proposal> ofTask(UUID callTaskId, Collection<ProposalState> states) {
        return list("callTaskId = ?1 and state in ?2 order by id", callTaskId, states);
    }

    /** The organizations that have a draft or a submission in a call. */
    List<Proposal> liveInCall(UUID callId) {
        return list(
                "from Proposal p where p.state in ?1 and p.callTaskId in (select t.id from CallTask t where t.call.id = ?2)"
                        + " order by p.id",
                List.of(ProposalState.DRAFT, ProposalState.SUBMITTED),
                callId);
    }

    /** The condition under which officers may look: the deadline has passed. */
    static String afterDeadline() {
        return "(p.submissionId is not null and p.callTaskId in (select t.id from CallTask t where t.call.state = '"
                + CallState.CLOSED + "'))";
    }
}
