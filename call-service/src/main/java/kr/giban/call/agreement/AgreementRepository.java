package kr.giban.call.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;

/** Stored agreements. */
@ApplicationScoped
public class AgreementRepository implements PanacheRepositoryBase<Agreement, UUID> {
    /** The call-task of an agreement; of the organization's own only, where one is named. */
    Optional<UUID> callTaskOf(UUID id, String organizationId) {
        return getEntityManager()
                .createQuery(
                        "select a.callTaskId from Agreement a where a.id = :id"
                                + " and (cast(:organization as string) is null or a.organizationId = :organization)",
                        UUID.class)
                .setParameter("id", id)
                .setParameter("organization", organizationId)
                .getResultStream()
                .findFirst();
    }

    Agreement lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Agreement> lockUnsigned(UUID callTaskId) {
        return find(
                        "callTaskId = ?1 and state in ?2",
                        callTaskId,
                        EnumSet.of(AgreementState.PREPARED, AgreementState.PARTLY_SIGNED))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
