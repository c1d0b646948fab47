package kr.giban.equipment.booking;

import java.time.Instant;
import java.util.UUID;

/** A closure as it is shown. */
public record ClosureView(
        UUID id,
        UUID itemId,
        Instant from,
        Instant to,
        String reason,
        BookingState state,
        Instant createdAt,
        Instant updatedAt) {
    static ClosureView of(Booking booking) {
        return new ClosureView(
                booking.id(),
                booking.itemId(),
                booking.period().from(),
                booking.period().to(),
                booking.reason(),
                booking.state(),
                booking.createdAt(),
                booking.updatedAt());
    }
}
