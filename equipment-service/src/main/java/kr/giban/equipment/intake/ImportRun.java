package kr.giban.equipment.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import kr.giban.equipment.intake.read.UnreadableFileException;
import kr.giban.equipment.item.ItemIntake;
import kr.giban.equipment.item.Settlement;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.security.Caller;
import org.jboss.logging.Logger;

/**
 * Brings imports to their end by steps: begin, read the file into rows, store the rows. Each step is one transaction that
 * holds the job's row, so a program that dies in the middle leaves what the step before it left, and whoever comes next,
 * on any replica, finds the row free and takes the same step again, some times.
 */
@ApplicationScoped
@SuppressWarnings("TooManyParameters")
class ImportRun {
    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    private static final int HOUR = 3_600;

    private final ImportRepository jobs;
    private final ImportStaging staging;
    private final ImportCancels cancels;
    private final ImportAttempts attempts;
    private final ImportProgress progress;
    private final ItemIntake intake;
    private final ImportSettings settings;
    private final Caller caller;
    private final Audit audit;
    private final ImportNews news;
    private final Clock clock;

    ImportRun(
            ImportRepository jobs,
            ImportStaging staging,
            ImportCancels cancels,
            ImportAttempts attempts,
            ImportProgress progress,
            ItemIntake intake,
            ImportSettings settings,
            Caller caller,
            Audit audit,
            ImportNews news,
            Clock clock) {
        this.jobs = jobs;
        this.staging = staging;
        this.cancels = cancels;
        this.attempts = attempts;
        this.progress = progress;
        this.intake = intake;
        this.settings = settings;
        this.caller = caller;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** Takes one step of one import; false if there is none that is free. */
    boolean step() {
        ImportJob[] taken = new ImportJob[1];
        try {
            return QuarkusTransaction.requiringNew().timeout(HOUR).call(() -> {
                Optional<ImportJob> next = jobs.lockNext(clock.instant());
                next.ifPresent(job -> {
                    taken[0] = job;
                    caller.acting(job.sender(), () -> step(job));
                });
                return next.isPresent();
            });
        } catch (ImportCanceledException e) {
            end(taken[0].id, job -> finish(job, ImportState.CANCELED));
        } catch (UnreadableFileException e) {
            Map<String, String> parameters = new TreeMap<>();
            e.parameters().forEach((name, value) -> parameters.put(name, value.toString()));
            end(taken[0].id, job -> fail(job, e.code(), parameters));
        } catch (RuntimeException | Error e) {
            if (taken[0] == null) {
                LOG.warn("No import could be taken", e);
                return false;
            }
            LOG.warnf(e, "A step of the import %s failed, which the request %s began", taken[0].id, taken[0].requestId);
            end(taken[0].id, this::again);
        }
        return true;
    }

    private boolean step(ImportJob job) {
        if (cancels.isAsked(job.id)) {
            throw new ImportCanceledException();
        }
        if (attempts.begin(job.id) > settings.attempts()) {
            throw new IllegalStateException("Each program that began this step ended before it");
        }
        if (job.state == ImportState.QUEUED) {
            job.start(clock.instant());
        } else if (!job.staged) {
            staging.stage(job);
        } else {
            store(job);
        }
        attempts.forget(job.id);
        return true;
    }

    private void store(ImportJob job) {
        Settlement settlement = intake.settle(job.id, job.terms(), progress.of(job.id, job.readRows));
        if (cancels.isAsked(job.id)) {
            throw new ImportCanceledException();
        }
        job.count(settlement);
        if (job.mode == ImportMode.ATOMIC && settlement.counts().rejected() > 0) {
            fail(job, ImportJob.REFUSED, Map.of());
        } else {
            finish(job, ImportState.COMPLETED);
        }
    }

    private void again(ImportJob job) {
        int begun = attempts.begun(job.id);
        if (begun >= settings.attempts()) {
            fail(job, "internal-error", Map.of());
        } else {
            attempts.pause(job.id, clock.instant().plus(ImportSettings.pauseAfter(settings.pause(), begun)));
        }
    }

    private void fail(ImportJob job, String code, Map<String, String> parameters) {
        job.fail(code, parameters, clock.instant());
        tell(job);
    }

    private void finish(ImportJob job, ImportState end) {
        job.finish(end, clock.instant());
        tell(job);
    }

    private void tell(ImportJob job) {
        progress.forget(job.id);
        jobs.flush();
        audit.changed("finish", "equipment-import", job.id, null, ImportView.recorded(job));
        news.finished(job);
    }

    /** Ends what the step could not, after all that it did was undone. */
    private void end(UUID id, java.util.function.Consumer<ImportJob> end) {
        QuarkusTransaction.requiringNew().run(() -> jobs.lockIfFree(id)
                .filter(job -> job.state == ImportState.RUNNING || job.state == ImportState.QUEUED)
                .ifPresent(job -> caller.acting(job.sender(), () -> {
                    if (job.state == ImportState.QUEUED && !cancels.isAsked(id)) {
                        job.start(clock.instant());
                    }
                    end.accept(job);
                    if (job.finishedAt != null) {
                        attempts.forget(id);
                    }
                    return true;
                })));
    }
}
