package kr.giban.equipment.userequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import kr.giban.equipment.center.CenterRef;
import kr.giban.platform.time.Seoul;
import org.jdbi.v3.core.Jdbi;

/** Counts how centers answer. */
@ApplicationScoped
class AnswerTimesRepository {
    private static final String COUNTS = """
            WITH counted AS (
                SELECT count(*) AS requests,
                    count(*) FILTER (WHERE answered_at <= answer_due_at) AS in_time,
                    count(*) FILTER (WHERE answered_at > answer_due_at) AS late,
                    count(*) FILTER (WHERE state = 'REQUESTED' AND answer_due_at >= :now) AS open,
                    count(*) FILTER (WHERE answered_at IS NULL AND state = 'CANCELED' AND closed_at <= answer_due_at)
                        AS withdrawn,
                    percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM answered_at - requested_at)) AS median
                FROM use_request
                WHERE center_id = :center AND requested_at >= :from AND requested_at < :to)
            SELECT requests, in_time, late, open, withdrawn, requests - in_time - late - open - withdrawn AS unanswered,
                round(100.0 * in_time / nullif(requests - open - withdrawn, 0), 1) AS percent,
                round((median / 3600)::numeric, 2) AS median_hours
            FROM counted""";

    private final Jdbi jdbi;

    AnswerTimesRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Of the requests that came to a center from one day to another, as of an instant. */
    AnswerTimes count(CenterRef center, LocalDate from, LocalDate to, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNTS)
                .bind("center", center.id())
                .bind("from", from.atStartOfDay(Seoul.ZONE).toInstant())
                .bind("to", to.plusDays(1).atStartOfDay(Seoul.ZONE).toInstant())
                .bind("now", now)
                .map((row, context) -> times(center, from, to, row))
                .one());
    }

    private static AnswerTimes times(CenterRef center, LocalDate from, LocalDate to, ResultSet row)
            throws SQLException {
        return new AnswerTimes(
                center.id(),
                center.code(),
                from,
                to,
                row.getLong("requests"),
                row.getLong("in_time"),
                row.getLong("late"),
                row.getLong("unanswered"),
                row.getLong("open"),
                row.getLong("withdrawn"),
                row.getBigDecimal("percent"),
                row.getBigDecimal("median_hours"));
    }
}
