package kr.giban.hearing.seat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * The pools of seats. How many are taken is counted by a trigger on registrations; here a pool is only read, locked and
 * given its capacity.
 */
@ApplicationScoped
class SeatRepository {
    private final Jdbi jdbi;

    SeatRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The pool, with its row locked: whoever decides on a seat by what it says is alone with it until the commit. */
    SeatPool lock(UUID hearing, AttendanceMode mode) {
        return read(hearing, mode, " for update");
    }

    SeatPool read(UUID hearing, AttendanceMode mode, String lock) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select capacity, taken, attended from seat_pool where hearing_id = :hearing and mode = :mode"
                                + lock)
                .bind("hearing", hearing)
                .bind("mode", mode.name())
                .map((row, context) -> pool(row))
                .one());
    }

    void put(UUID hearing, AttendanceMode mode, Integer capacity) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into seat_pool (hearing_id, mode, capacity)"
                        + " values (:hearing, :mode, :capacity)"
                        + " on conflict (hearing_id, mode) do update set capacity = excluded.capacity")
                .bind("hearing", hearing)
                .bind("mode", mode.name())
                .bind("capacity", capacity)
                .execute());
    }

    Map<UUID, Map<AttendanceMode, SeatPool>> of(List<UUID> hearings) {
        return jdbi.withHandle(handle -> handle.createQuery("select hearing_id, mode, capacity, taken, attended"
                        + " from seat_pool where hearing_id = any(:hearings)")
                .bindArray("hearings", UUID.class, hearings)
                .reduceRows(new java.util.HashMap<>(), (all, row) -> {
                    all.computeIfAbsent(
                                    row.getColumn("hearing_id", UUID.class), id -> new EnumMap<>(AttendanceMode.class))
                            .put(
                                    AttendanceMode.valueOf(row.getColumn("mode", String.class)),
                                    new SeatPool(
                                            row.getColumn("capacity", Integer.class),
                                            row.getColumn("taken", Integer.class),
                                            row.getColumn("attended", Integer.class)));
                    return all;
                }));
    }

    private static SeatPool pool(java.sql.ResultSet row) throws java.sql.SQLException {
        return new SeatPool(row.getObject("capacity", Integer.class), row.getInt("taken"), row.getInt("attended"));
    }
}
