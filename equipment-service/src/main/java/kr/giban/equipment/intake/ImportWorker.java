package kr.giban.equipment.intake;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Works off imports, one after the other; each replica has one worker. */
@ApplicationScoped
class ImportWorker {
    private final ImportRun run;

    ImportWorker(ImportRun run) {
        this.run = run;
    }

    @Scheduled(every = "${giban.imports.every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        boolean more = true;
        while (more) {
            more = run.step();
        }
    }
}
