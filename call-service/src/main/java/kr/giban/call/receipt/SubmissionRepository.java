package kr.giban.call.receipt;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stored submissions. */
@ApplicationScoped
public class SubmissionRepository implements PanacheRepositoryBase<Submission, UUID> {
    Optional<Submission> last(UUID proposalId) {
        return find("proposalId = ?1 order by ordinal desc", proposalId).firstResultOptional();
    }

    List<String> submitters(UUID proposalId) {
        return getEntityManager()
                .createQuery(
                        "select distinct s.submittedBy from Submission s where s.proposalId = :proposal", String.class)
                .setParameter("proposal", proposalId)
                .getResultList();
    }

    long nextNumber() {
        return (Long) getEntityManager()
                .createNativeQuery("select nextval('receipt_number')", Long.class)
                .getSingleResult();
    }
}
