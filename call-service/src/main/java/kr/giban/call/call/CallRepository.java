package kr.giban.call.call;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.giban.platform.problem.ProblemException;

/** Stored calls. */
@ApplicationScoped
public class CallRepository implements PanacheRepositoryBase<Call, UUID> {
    Call lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
    }

    List<UUID> dueToOpen(Instant now) {
        return ids("select c.id from Call c where c.state = ?1 and c.opensAt <= ?2", CallState.ANNOUNCED, now);
    }

    List<UUID> dueToClose(Instant now) {
        return ids("select c.id from Call c where c.state = ?1 and c.closesAt < ?2", CallState.OPEN, now);
    }

    private List<UUID> ids(String query, CallState state, Instant now) {
        return getEntityManager()
                .createQuery(query, UUID.class)
                .setParameter(1, state)
                .setParameter(2, now)
                .getResultList();
    }
}
