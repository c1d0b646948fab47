package kr.giban.equipment.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kr.giban.equipment.item.ItemIntake;
import kr.giban.platform.due.DueRule;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;

/** Erases files and rows, which hold names and phone numbers, once nobody needs them; the counts stay. */
@ApplicationScoped
class ImportPurge implements DueRule {
    private static final int AT_ONCE = 20;

    private final ImportRepository jobs;
    private final ImportFiles files;
    private final ItemIntake intake;
    private final Rules rules;

    ImportPurge(ImportRepository jobs, ImportFiles files, ItemIntake intake, Rules rules) {
        this.jobs = jobs;
        this.files = files;
        this.intake = intake;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "equipment-imports-purge";
    }

    @Override
    public int runDue(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> {
            int days = rules.intValue("import-retention-days", Seoul.dateOf(now));
            List<ImportJob> expired = jobs.expired(now.minus(days, ChronoUnit.DAYS), AT_ONCE);
            for (ImportJob job : expired) {
                files.delete(job.id);
                intake.forget(job.id);
                job.forgetWhatWasRead();
                job.purgedAt = now;
            }
            return expired.size();
        });
    }
}
