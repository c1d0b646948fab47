package kr.giban.call.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Keeps who was named in submissions, in rows of their own: those can be deleted, submissions cannot. */
@ApplicationScoped
public class SealedInvestigators {
    private final Jdbi jdbi;

    SealedInvestigators(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void keep(UUID submissionId, SealedInvestigator investigator) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into submitted_investigator (submission_id, salt, name, email, phone)
                        values (:submission, :salt, :name, :email, :phone)""")
                .bind("submission", submissionId)
                .bindMethods(investigator)
                .execute());
    }

    Optional<SealedInvestigator> find(UUID submissionId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select salt, name, email, phone from submitted_investigator where submission_id = :submission")
                .bind("submission", submissionId)
                .map((row, context) -> new SealedInvestigator(
                        row.getString("salt"), row.getString("name"), row.getString("email"), row.getString("phone")))
                .findOne());
    }
}
