package kr.giban.equipment.item;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.giban.platform.id.UuidV7;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.time.Seoul;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The one way into the inventory. Rows are staged, checked and stored by statements over the whole batch; a single item
 * is a batch of one. Each method works in the caller's transaction.
 */
@ApplicationScoped
public class ItemIntake {
    private static final int WORTH_ANALYZING = 2_000;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Outbox outbox;
    private final Clock clock;

    public ItemIntake(Jdbi jdbi, ObjectMapper json, Outbox outbox, Clock clock) {
        this.jdbi = jdbi;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Stages the rows of a batch; gives how many. */
    public int stage(UUID batch, Iterator<IntakeRow> rows) {
        try {
            return jdbi.withHandle(handle -> {
                int count = new IntakeCopy(json, batch).copy(handle.getConnection(), rows);
                if (count > WORTH_ANALYZING) {
                    // Without fresh statistics the planner takes a full table for an empty one.
                    handle.execute("ANALYZE intake_row");
                }
                return count;
            });
        } catch (SQLException e) {
            throw new IllegalStateException("the rows could not be staged", e);
        }
    }

    /**
     * Checks a staged batch and stores what is sound. 409 {@code conflict} if another created one of its items at the
     * same time: then all is undone, and a repetition finds that item.
     */
    public IntakeCounts settle(UUID batch, IntakeTerms terms) {
        return jdbi.withHandle(handle -> {
            Instant now = clock.instant();
            LocalDate today = Seoul.dateOf(now);
            run(handle, IntakeSql.FIND_CENTERS, batch);
            if (!terms.dryRun()) {
                handle.createQuery(IntakeSql.LOCK)
                        .bind("batch", batch)
                        .mapTo(Long.class)
                        .one();
            }
            handle.createUpdate(IntakeSql.FIND_FAULTS)
                    .bind("batch", batch)
                    .bind("today", today)
                    .bind("organization", terms.by().organization())
                    .execute();
            run(handle, DuplicateSql.FIND, batch);
            if (terms.atomic()) {
                run(handle, IntakeSql.REFUSE_ALL, batch);
            }
            run(handle, IntakeSql.REJECT, batch);
            write(handle, batch, terms, now);
            if (!terms.dryRun()) {
                run(handle, IntakeSql.NOTE_SOURCE_VERSIONS, batch);
                outbox.storedByStatement();
            }
            return counts(handle, batch);
        });
    }

    private static void write(Handle handle, UUID batch, IntakeTerms terms, Instant now) {
        Map<String, Object> result = handle.createQuery(IntakeSql.WRITE)
                .bind("batch", batch)
                .bind("write", !terms.dryRun())
                .bind("now", now)
                .bind("millis", trueMillis())
                .bind("subject", terms.by().subject())
                .bind("organization", terms.by().organization())
                .bindArray("roles", String.class, terms.by().roles())
                .bind("requestId", terms.requestId())
                .mapToMap()
                .one();
        if (!terms.dryRun() && !result.get("meant").equals(result.get("written"))) {
            throw ProblemException.of("conflict").with("constraint", "equipment_item_natural_key");
        }
    }

    /** Identifiers are made of true time, whatever business time it is. */
    private static long trueMillis() {
        return UuidV7.next().getMostSignificantBits() >>> 16;
    }

    private static void run(Handle handle, String sql, UUID batch) {
        handle.createUpdate(sql).bind("batch", batch).execute();
    }

    private static IntakeCounts counts(Handle handle, UUID batch) {
        Map<String, Integer> counts = handle
                .createQuery("SELECT outcome, count(*) AS n FROM intake_row WHERE batch_id = :batch GROUP BY outcome")
                .bind("batch", batch)
                .map((row, context) -> Map.entry(row.getString("outcome"), row.getInt("n")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new IntakeCounts(
                counts.getOrDefault("CREATED", 0),
                counts.getOrDefault("UPDATED", 0),
                counts.getOrDefault("UNCHANGED", 0),
                counts.getOrDefault("REJECTED", 0));
    }

    /**
     * Adds to a settled batch, after its rows, the items that its centers have and the batch has not; gives how many.
     * Retired items need not be reported any more.
     */
    public int markMissing(UUID batch, String organization) {
        return jdbi.withHandle(handle -> handle.createUpdate(IntakeSql.MARK_MISSING)
                .bind("batch", batch)
                .bind("organization", organization)
                .execute());
    }

    /** Forgets a batch that nobody will ask for again. */
    public void forget(UUID batch) {
        jdbi.useHandle(handle -> run(handle, "DELETE FROM intake_row WHERE batch_id = :batch", batch));
    }
}
