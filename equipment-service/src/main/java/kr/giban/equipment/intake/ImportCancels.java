package kr.giban.equipment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Wishes to cancel an import while a worker has it; the worker looks before it commits. */
@ApplicationScoped
class ImportCancels {
    private final Jdbi jdbi;

    ImportCancels(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void ask(UUID job, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO import_cancel (import_id, requested_at) VALUES (:job, :now) ON CONFLICT DO NOTHING")
                .bind("job", job)
                .bind("now", now)
                .execute());
    }

    boolean isAsked(UUID job) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM import_cancel WHERE import_id = :job)")
                        .bind("job", job)
                        .mapTo(boolean.class)
                        .one());
    }
}
