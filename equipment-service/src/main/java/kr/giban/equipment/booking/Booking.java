package kr.giban.equipment.booking;

import java.time.Instant;
import java.util.UUID;

/**
 * A time that is taken, as it is stored.
 *
 * @param reason of a closure; null for a use, of which nothing more is said here
 * @param version grows with each change
 */
record Booking(
        UUID id,
        UUID itemId,
        BookingKind kind,
        Period period,
        String reason,
        BookingState state,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static Booking of(UUID id, UUID itemId, BookingKind kind, Period period, String reason, Instant now) {
        return new Booking(id, itemId, kind, period, reason, BookingState.INITIAL, 0, now, now);
    }
}
