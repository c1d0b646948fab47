package kr.giban.equipment.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import kr.giban.platform.id.UuidV7;
import kr.giban.platform.problem.ProblemException;

/**
 * The time of items. That none is given twice is the database's word; what is looked at before only makes the refusal come
 * early.
 */
@ApplicationScoped
public class BookingService {
    private final BookingRepository bookings;
    private final Clock clock;

    BookingService(BookingRepository bookings, Clock clock) {
        this.bookings = bookings;
        this.clock = clock;
    }

    /** Refuses (409) a time of which some is taken, with all that takes it. */
    public void mustBeFree(UUID item, Period period) {
        List<Booking> taken = bookings.overlapping(item, period);
        if (!taken.isEmpty()) {
            throw taken(taken);
        }
    }

    /** Takes the time for a use, or refuses (409) with what takes some of it already; gives the booking's id. */
    @Transactional
    public UUID bookUse(UUID item, Period period) {
        return book(item, BookingKind.USE, period, null).id();
    }

    Booking book(UUID item, BookingKind kind, Period period, String reason) {
        Booking booking = Booking.of(
                UuidV7.next(), item, kind, period, reason, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!bookings.insert(booking)) {
            throw taken(bookings.overlapping(item, period));
        }
        return booking;
    }

    /** Gives the whole time back. */
    @Transactional
    public void cancel(UUID booking) {
        bookings.cancel(booking, clock.instant());
    }

    /** Gives back what is left of the time from the next full minute on. */
    @Transactional
    public void endNow(UUID booking) {
        Instant now = clock.instant();
        bookings.endAt(booking, now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES), now);
    }

    private static ProblemException taken(List<Booking> by) {
        return ProblemException.of("period-taken")
                .withMember("overlaps", by.stream().map(Busy::of).toList());
    }
}
