package kr.giban.equipment.intake;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;

/** Works off imports, some at a time, so that one large file does not hold up those of others. */
@ApplicationScoped
class ImportWorker {
    private final ImportRun run;
    private final Semaphore free;

    ImportWorker(ImportRun run, ImportSettings settings) {
        this.run = run;
        this.free = new Semaphore(settings.atOnce());
    }

    /** Called again while it still works, and joins then, if it may. */
    @Scheduled(every = "${giban.imports.every:1s}")
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
