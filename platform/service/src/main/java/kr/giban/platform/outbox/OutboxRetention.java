package kr.giban.platform.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import kr.giban.platform.due.DueRule;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Removes events that have been in the feed for longer than they are kept. */
@ApplicationScoped
class OutboxRetention implements DueRule {
    private static final int BATCH = 10_000;

    private final Jdbi jdbi;
    private final Duration kept;

    OutboxRetention(
            Jdbi jdbi, @ConfigProperty(name = "giban.outbox.retention-days", defaultValue = "400") int retentionDays) {
        this.jdbi = jdbi;
        this.kept = Duration.ofDays(retentionDays);
    }

    @Override
    public String name() {
        return "outbox-retention";
    }

    @Override
    public int runDue(Instant now) {
        int all = 0;
        int removed;
        do {
            removed = QuarkusTransaction.requiringNew().call(() -> purge(now.minus(kept)));
            all += removed;
        } while (removed == BATCH);
        return all;
    }

    private int purge(Instant olderThan) {
        return jdbi.withHandle(handle -> handle.createQuery("select purge_outbox(:olderThan, :atMost)")
                .bind("olderThan", olderThan)
                .bind("atMost", BATCH)
                .mapTo(Integer.class)
                .one());
    }
}
