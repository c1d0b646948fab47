package kr.giban.equipment.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.equipment.item.UsableItem;
import kr.giban.equipment.item.UsableItemService;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** When items are taken and free, for everyone. */
@ApplicationScoped
public class AvailabilityService {
    /** A look back, so that calendars still learn that something of late was canceled. */
    private static final Duration CALENDAR_BACK = Duration.ofDays(31);

    private static final int CALENDAR_SIZE = 1000;
    private static final Duration USUAL_WINDOW = Duration.ofDays(31);
    private static final int LONGEST_WINDOW_DAYS = 100;

    private final BookingRepository bookings;
    private final UsableItemService items;
    private final Clock clock;

    AvailabilityService(BookingRepository bookings, UsableItemService items, Clock clock) {
        this.bookings = bookings;
        this.items = items;
        this.clock = clock;
    }

    /** The time of an item between two instants; by default the next 31 days. */
    public FreeBusy within(UUID itemId, Instant from, Instant to) {
        UsableItem item = items.get(itemId);
        Instant start = from == null ? clock.instant() : from;
        Period window = new Period(start, to == null ? start.plus(USUAL_WINDOW) : to);
        mustBeReasonable(window);
        List<Busy> busy =
                bookings.overlapping(itemId, window).stream().map(Busy::of).toList();
        return FreeBusy.of(itemId, window, item.faults().isEmpty(), busy);
    }

    /** What a calendar of the item shows. */
    List<Booking> calendar(UUID itemId) {
        items.get(itemId);
        return bookings.endingAfter(itemId, clock.instant().minus(CALENDAR_BACK), CALENDAR_SIZE);
    }

    private static void mustBeReasonable(Period window) {
        if (window.isEmpty() || window.length().compareTo(Duration.ofDays(LONGEST_WINDOW_DAYS)) > 0) {
            throw ProblemException.of("invalid-request")
                    .withFault(Fault.at(
                            "query:to",
                            "out-of-range",
                            Map.of("message", "from < to ≤ from + P" + LONGEST_WINDOW_DAYS + "D")));
        }
    }
}
