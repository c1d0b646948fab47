package kr.giban.equipment.item;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.giban.equipment.item.IntakeProgress.Step;
import kr.giban.platform.id.UuidV7;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The one way into the inventory. Rows are staged, checked and stored by statements over the whole batch; a single item
 * is a batch of one. Each method works in the caller's transaction.
 */
@ApplicationScoped
public class ItemIntake {
    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Outbox outbox;
    private final Rules rules;
    private final Clock clock;

    public ItemIntake(Jdbi jdbi, ObjectMapper json, Outbox outbox, Rules rules, Clock clock) {
        this.jdbi = jdbi;
        this.json = json;
        this.outbox = outbox;
        this.rules = rules;
        this.clock = clock;
    }

    /** Stages the rows of a batch; gives how many. */
    public int stage(UUID batch, Iterator<IntakeRow> rows) {
        try {
            return jdbi.withHandle(handle -> new IntakeCopy(json, batch).copy(handle.getConnection(), rows));
        } catch (SQLException e) {
            throw new IllegalStateException("the rows could not be staged", e);
        }
    }

    /**
     * Checks a staged batch and stores what is sound. 409 {@code conflict} if another created one of its items at the
     * same time: then all is undone, and a repetition finds that item.
     */
    public Settlement settle(UUID batch, IntakeTerms terms) {
        return settle(batch, terms, IntakeProgress.UNSEEN);
    }

    /** The same of a batch on which somebody waits. */
    public Settlement settle(UUID batch, IntakeTerms terms, IntakeProgress progress) {
        return jdbi.withHandle(handle -> {
            progress.at(Step.CHECKING, 0);
            BatchRows rows = BatchRows.of(handle, batch);
            Settlement settlement = settle(handle, rows, terms, progress);
            rows.putBack();
            return settlement;
        });
    }

    private Settlement settle(Handle handle, BatchRows rows, IntakeTerms terms, IntakeProgress progress) {
        Instant now = clock.instant();
        if (!terms.dryRun()) {
            rows.query(IntakeSql.LOCK)
                    .bind("organization", terms.owner())
                    .mapTo(Long.class)
                    .one();
        }
        rows.update(IntakeSql.FIND_FAULTS)
                .bind("today", Seoul.dateOf(now))
                .bind("now", now)
                .bind("organization", terms.owner())
                .bind("reinstates", terms.reinstatement() != null)
                .execute();
        rows.update(DuplicateSql.FIND).execute();
        if (terms.atomic()) {
            rows.update(IntakeSql.REFUSE_ALL).execute();
        }
        rows.update(IntakeSql.REJECT).execute();
        if (!terms.dryRun()) {
            progress.at(Step.PREPARING, 0);
            ItemVectors.fill(handle, rows, progress);
        }
        progress.at(Step.WRITING, 0);
        int retired = write(rows, terms, now);
        progress.at(Step.CLOSING, 0);
        if (!terms.dryRun()) {
            rows.update(IntakeSql.NOTE_SOURCE_VERSIONS).execute();
            outbox.storedByStatement();
        }
        IntakeCounts counts = counts(rows);
        if (!terms.dryRun() && counts.unchanged() > 0) {
            confirm(rows, now);
        }
        return new Settlement(counts, retired, terms.complete() ? markMissing(rows, terms) : 0);
    }

    private void confirm(BatchRows rows, Instant now) {
        rows.update(IntakeSql.CONFIRM)
                .bind("now", now)
                .bind("noted", now.minus(Duration.ofDays(rules.intValue("confirmation-noted-days", Seoul.dateOf(now)))))
                .execute();
    }

    private static int markMissing(BatchRows rows, IntakeTerms terms) {
        return rows.update(IntakeSql.MARK_MISSING)
                .bind("organization", terms.owner())
                .bind("center", terms.center())
                .execute();
    }

    /** Gives how many items it retired, or would have. */
    private static int write(BatchRows rows, IntakeTerms terms, Instant now) {
        Map<String, Object> result = rows.write()
                .bind("write", !terms.dryRun())
                .bind("now", now)
                .bind("millis", trueMillis())
                .bind("subject", terms.by().subject())
                .bind("organization", terms.by().organization())
                .bindArray("roles", String.class, terms.by().roles())
                .bind("requestId", terms.requestId())
                .bind("reinstatement", terms.reinstatement())
                .mapToMap()
                .one();
        if (!terms.dryRun() && !result.get("meant").equals(result.get("written"))) {
            throw ProblemException.of("conflict").with("constraint", "equipment_item_natural_key");
        }
        return ((Number) result.get("retired")).intValue();
    }

    /** Identifiers are made of true time, whatever business time it is. */
    private static long trueMillis() {
        return UuidV7.next().getMostSignificantBits() >>> 16;
    }

    private static IntakeCounts counts(BatchRows rows) {
        return IntakeCounts.of(rows
                .query("SELECT outcome, count(*) AS n FROM <rows> WHERE batch_id = :batch GROUP BY outcome")
                .map((row, context) -> Map.entry(row.getString("outcome"), row.getInt("n")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Forgets a batch that nobody will ask for again. */
    public void forget(UUID batch) {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM intake_row WHERE batch_id = ?", batch));
    }
}
