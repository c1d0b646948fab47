package kr.giban.equipment.intake;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;

/** Works off imports, some at a time, so that one large file does not hold up those of others. */
@ApplicationScoped
class ImportWorker {
    private static final String OFF = "off";

    private final ImportRun run;
    private final Semaphore free;
    private final boolean works;
    private final ManagedExecutor threads = ManagedExecutor.builder()
            .propagated()
            .cleared(ThreadContext.ALL_REMAINING)
            .build();

    ImportWorker(ImportRun run, ImportSettings settings) {
        this.run = run;
        this.free = new Semaphore(settings.atOnce());
        this.works = !settings.every().equals(OFF);
    }

    /** Nobody who has just sent a file waits for the next look around; that finds what other replicas took in. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportAccepted accepted) {
        if (works) {
            threads.execute(this::work);
        }
    }

    /** Called again while it still works, and joins then, if it may. */
    @Scheduled(every = "${giban.imports.every:1s}")
    @ActivateRequestContext
    void work() {
        if (free.tryAcquire()) {
            try {
                drain();
            } finally {
                free.release();
            }
        }
    }

    private void drain() {
        boolean more = true;
        while (more) {
            more = run.step();
        }
    }
}
