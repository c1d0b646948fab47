package kr.giban.equipment.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * How often the step at which an import stands was begun. It is written apart from the step, so that it is known too of one
 * that its program did not outlive.
 */
@ApplicationScoped
class ImportAttempts {
    private final Jdbi jdbi;

    ImportAttempts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Counts one more, whatever becomes of the step; gives how many there are now. Only who holds the job may call it. */
    int begin(UUID job) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(
                        handle -> handle.createQuery("INSERT INTO import_attempt (import_id, begun) VALUES (:job, 1)"
                                        + " ON CONFLICT (import_id) DO UPDATE SET begun = import_attempt.begun + 1"
                                        + " RETURNING begun")
                                .bind("job", job)
                                .mapTo(int.class)
                                .one()));
    }

    int begun(UUID job) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT begun FROM import_attempt WHERE import_id = :job")
                .bind("job", job)
                .mapTo(int.class)
                .findOne()
                .orElse(0));
    }

    /** Has it begun again no sooner than that: what is in the way may be gone by then. */
    void pause(UUID job, Instant until) {
        jdbi.useHandle(
                handle -> handle.createUpdate("UPDATE import_attempt SET not_before = :until WHERE import_id = :job")
                        .bind("until", until)
                        .bind("job", job)
                        .execute());
    }

    /** The step has ended: the next one counts anew. */
    void forget(UUID job) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM import_attempt WHERE import_id = :job")
                .bind("job", job)
                .execute());
    }
}
