package kr.giban.platform.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.statement.StatementContext;

/** The state of the feed and, unless there is none, one event, as one row. */
record FeedRow(
        String epoch,
        long lastPosition,
        long purgedTo,
        long position,
        String id,
        String type,
        String subject,
        Instant time,
        String data,
        String requestId) {

    static FeedRow map(ResultSet row, StatementContext context) throws SQLException {
        OffsetDateTime time = row.getObject("time", OffsetDateTime.class);
        return new FeedRow(
                row.getString("epoch"),
                row.getLong("last_position"),
                row.getLong("purged_to"),
                row.getLong("position"),
                row.getString("id"),
                row.getString("type"),
                row.getString("subject"),
                time == null ? null : time.toInstant(),
                row.getString("data"),
                row.getString("request_id"));
    }

    boolean hasEvent() {
        return id != null;
    }

    FeedPosition here() {
        return new FeedPosition(epoch, position);
    }

    FeedPosition head() {
        return new FeedPosition(epoch, lastPosition);
    }

    /** Whether nothing is missing between the position and this feed; a position ahead is of a feed since restored. */
    boolean continues(FeedPosition after) {
        return epoch.equals(after.epoch()) && after.number() >= purgedTo && after.number() <= lastPosition;
    }

    CloudEvent event(String source, boolean forSuite) {
        return new CloudEvent(
                "1.0",
                id,
                source,
                type,
                subject,
                time,
                data == null ? null : "application/json",
                here().toString(),
                forSuite ? requestId : null,
                data);
    }
}
