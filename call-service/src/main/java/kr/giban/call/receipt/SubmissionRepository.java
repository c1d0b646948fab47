package kr.giban.call.receipt;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Stored submissions. */
@ApplicationScoped
public class SubmissionRepository implements PanacheRepositoryBase<Submission, UUID> {
    Optional<Submission> last(UUID proposalId) {
        return find("proposalId = ?1 order by ordinal desc", proposalId).firstResultOptional();
    }

    long nextNumber() {
        return (Long) getEntityManager()
                .createNativeQuery("select nextval('receipt_number')", Long.class)
                .getSingleResult();
    }
}
