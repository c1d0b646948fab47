package kr.giban.equipment.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.giban.platform.sql.Instants;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Stores and finds what takes items' time. */
@ApplicationScoped
class BookingRepository {
    private static final String SELECT =
            "SELECT b.*, lower(b.period) AS starts_at, upper(b.period) AS ends_at FROM booking b WHERE ";
    private static final String OVERLAPPING =
            "b.item_id = :item AND b.state = 'ACTIVE' AND b.period && tstzrange(:from, :to)";

    private final Jdbi jdbi;

    BookingRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Stores the booking unless another takes some of its time; whether it did. Of two at once the second waits for the
     * first, and, not to fail with its whole transaction, is not stored rather than refused.
     */
    boolean insert(Booking booking) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        INSERT INTO booking (id, item_id, kind, period, reason, state, version, created_at, updated_at)
                        VALUES (:id, :item, :kind, tstzrange(:from, :to), :reason, :state, :version, :createdAt, :updatedAt)
                        ON CONFLICT DO NOTHING""")
                        .bind("id", booking.id())
                        .bind("item", booking.itemId())
                        .bind("kind", booking.kind().name())
                        .bind("from", booking.period().from())
                        .bind("to", booking.period().to())
                        .bind("reason", booking.reason())
                        .bind("state", booking.state().name())
                        .bind("version", booking.version())
                        .bind("createdAt", booking.createdAt())
                        .bind("updatedAt", booking.updatedAt())
                        .execute())
                == 1;
    }

    /** What takes some of the time, in its order. */
    List<Booking> overlapping(UUID item, Period period) {
        return jdbi.withHandle(handle -> bookings(handle.createQuery(SELECT + OVERLAPPING + " ORDER BY b.period")
                .bind("item", item)
                .bind("from", period.from())
                .bind("to", period.to())));
    }

    /** What ends after the instant, canceled ones too, the earliest first. */
    List<Booking> endingAfter(UUID item, Instant instant, int limit) {
        return jdbi.withHandle(handle -> bookings(handle.createQuery(SELECT
                        + "b.item_id = :item AND upper(b.period) > :after ORDER BY upper(b.period), b.id LIMIT :limit")
                .bind("item", item)
                .bind("after", instant)
                .bind("limit", limit)));
    }

    Optional<Booking> closure(UUID id) {
        return closure(id, "");
    }

    Optional<Booking> lockClosure(UUID id) {
        return closure(id, " FOR NO KEY UPDATE");
    }

    private Optional<Booking> closure(UUID id, String lock) {
        return jdbi.withHandle(handle ->
                bookings(handle.createQuery(SELECT + "b.id = :id AND b.kind = 'CLOSURE'" + lock)
                                .bind("id", id))
                        .stream()
                        .findFirst());
    }

    void cancel(UUID id, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE booking SET state = 'CANCELED', version = version + 1, updated_at = :now WHERE id = :id")
                .bind("id", id)
                .bind("now", now)
                .execute());
    }

    /** Gives the rest of the time back, if there is any. */
    void endAt(UUID id, Instant end, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE booking SET period = tstzrange(lower(period), :end), version = version + 1, updated_at = :now
                        WHERE id = :id AND lower(period) < :end AND :end < upper(period)""")
                .bind("id", id)
                .bind("end", end)
                .bind("now", now)
                .execute());
    }

    private static List<Booking> bookings(Query query) {
        return query.map((row, context) -> booking(row)).list();
    }

    private static Booking booking(ResultSet row) throws SQLException {
        return new Booking(
                row.getObject("id", UUID.class),
                row.getObject("item_id", UUID.class),
                BookingKind.valueOf(row.getString("kind")),
                new Period(Instants.read(row, "starts_at"), Instants.read(row, "ends_at")),
                row.getString("reason"),
                BookingState.valueOf(row.getString("state")),
                row.getLong("version"),
                Instants.read(row, "created_at"),
                Instants.read(row, "updated_at"));
    }
}
