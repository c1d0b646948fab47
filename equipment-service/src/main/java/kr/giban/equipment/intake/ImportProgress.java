package kr.giban.equipment.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import kr.giban.equipment.item.IntakeProgress;
import kr.giban.platform.sql.Instants;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * How far imports are. It is written apart from the step, so that every replica sees it while the step goes on; at the
 * beginning of what a step does, and about once a second. That a note may be lost with the database's power makes it cheap.
 */
@ApplicationScoped
class ImportProgress {
    private static final long EVERY = Duration.ofSeconds(1).toNanos();
    /** Fewer rows are through before anybody asks. */
    private static final int FEW = 500;

    private static final String NOTE = "INSERT INTO import_progress (import_id, step, rows, at)"
            + " VALUES (:job, :step, :rows, :now)"
            + " ON CONFLICT (import_id) DO UPDATE SET step = EXCLUDED.step, rows = EXCLUDED.rows, at = EXCLUDED.at";

    private final Jdbi jdbi;
    private final Clock clock;

    ImportProgress(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Where a step of the import tells how far it is; {@code rows} are those that it has, 0 if that is not known yet. */
    IntakeProgress of(UUID job, int rows) {
        return new Notes(job, rows >= FEW);
    }

    Optional<ImportView.Progress> find(UUID job) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT step, rows, at FROM import_progress WHERE import_id = :job")
                        .bind("job", job)
                        .map((row, context) -> new ImportView.Progress(
                                IntakeProgress.Step.valueOf(row.getString("step")),
                                row.getInt("rows"),
                                Instants.read(row, "at")))
                        .findOne());
    }

    void forget(UUID job) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM import_progress WHERE import_id = :job")
                .bind("job", job)
                .execute());
    }

    private void note(UUID job, IntakeProgress.Step step, int rows) {
        QuarkusTransaction.requiringNew().run(() -> {
            // A handle of its own: Jdbi would give the one at hand, which is the step's.
            try (Handle handle = jdbi.open()) {
                handle.execute("SET LOCAL synchronous_commit = off");
                handle.createUpdate(NOTE)
                        .bind("job", job)
                        .bind("step", step.name())
                        .bind("rows", rows)
                        .bind("now", clock.instant())
                        .execute();
            }
        });
    }

    /** Notes of one step of one import. */
    private final class Notes implements IntakeProgress {
        private final UUID job;
        private final boolean large;
        private Step last;
        private long noted = System.nanoTime();

        Notes(UUID job, boolean large) {
            this.job = job;
            this.large = large;
        }

        @Override
        public void at(Step step, int rows) {
            boolean begins = large && step != last;
            if (begins || System.nanoTime() - noted > EVERY) {
                note(job, step, rows);
                noted = System.nanoTime();
            }
            last = step;
        }
    }
}
