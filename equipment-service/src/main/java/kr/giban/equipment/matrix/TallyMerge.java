package kr.giban.equipment.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import kr.giban.platform.due.DueRule;
import org.jdbi.v3.core.Jdbi;

/**
 * Adds up the counts that the statements of writers left, once they are many for what they say. What is added meanwhile is not
 * seen and stays; who reads meanwhile sees the one or the other.
 */
@ApplicationScoped
public class TallyMerge implements DueRule {
    /** So many rows more cost a reader nothing to speak of. */
    private static final int LOOSE = 6000;

    static final String TOO_MANY =
            "SELECT count(*) > :loose FROM (SELECT FROM equipment_tally WHERE loose LIMIT :loose + 1) left_by_writers";

    private static final String MERGE = """
            WITH counts AS (DELETE FROM equipment_tally RETURNING *)
            INSERT INTO equipment_tally
            SELECT kind, center_id, class_code, reported_state, sharing, acquired_on, sum(items), sum(cost_krw), sum(utilized),
                sum(utilization), FALSE
            FROM counts GROUP BY kind, center_id, class_code, reported_state, sharing, acquired_on HAVING sum(items) <> 0
            ORDER BY kind
            """;

    private final Jdbi jdbi;

    public TallyMerge(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String name() {
        return "tally-merge";
    }

    @Override
    @Transactional
    public int runDue(Instant now) {
        boolean many = jdbi.withHandle(handle -> handle.createQuery(TOO_MANY)
                .bind("loose", LOOSE)
                .mapTo(boolean.class)
                .one());
        return many ? merge() : 0;
    }

    @Transactional
    int merge() {
        return jdbi.withHandle(handle -> handle.createUpdate(MERGE).execute());
    }
}
