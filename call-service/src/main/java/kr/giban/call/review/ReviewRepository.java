package kr.giban.call.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Stored reviews. */
@ApplicationScoped
public class ReviewRepository implements PanacheRepositoryBase<Review, UUID> {
    /** The call-task of one of the reviewer's reviews. */
    Optional<UUID> callTaskOf(UUID id, String subject) {
        return getEntityManager()
                .createQuery("select r.callTaskId from Review r where r.id = :id and r.subject = :subject", UUID.class)
                .setParameter("id", id)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    Review lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
