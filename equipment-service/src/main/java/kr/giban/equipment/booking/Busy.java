package kr.giban.equipment.booking;

import java.time.Instant;
import java.util.UUID;

/**
 * A time that is taken, as everyone may know it: by what kind of thing, never by whom.
 *
 * @param reason why the center keeps the item closed; null for a use
 */
public record Busy(UUID id, Instant from, Instant to, BookingKind kind, String reason) {
    static Busy of(Booking booking) {
        return new Busy(booking.id(), booking.period().from(), booking.period().to(), booking.kind(), booking.reason());
    }
}
