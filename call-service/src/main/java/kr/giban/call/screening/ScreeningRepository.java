package kr.giban.call.screening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import kr.giban.platform.problem.ProblemException;

/** Stored pre-screenings. */
@ApplicationScoped
public class ScreeningRepository implements PanacheRepositoryBase<Screening, UUID> {
    List<Screening> ofTask(UUID callTaskId) {
        return list("callTaskId = ?1 order by proposalId", callTaskId);
    }

    UUID callTaskOf(UUID proposalId) {
        return getEntityManager()
                .createQuery("select s.callTaskId from Screening s where s.proposalId = :id", UUID.class)
                .setParameter("id", proposalId)
                .getResultStream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    Screening lock(UUID proposalId) {
        return findById(proposalId, LockModeType.PESSIMISTIC_WRITE);
    }
}
