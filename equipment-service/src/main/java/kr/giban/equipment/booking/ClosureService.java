package kr.giban.equipment.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kr.giban.equipment.item.UsableItem;
import kr.giban.equipment.item.UsableItemService;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;

/** Closures, set and taken back by the organization that reports for the item. */
@ApplicationScoped
public class ClosureService {
    private final BookingService bookings;
    private final BookingRepository repository;
    private final UsableItemService items;
    private final Caller caller;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Clock clock;

    ClosureService(
            BookingService bookings,
            BookingRepository repository,
            UsableItemService items,
            Caller caller,
            Preconditions preconditions,
            Audit audit,
            Clock clock) {
        this.bookings = bookings;
        this.repository = repository;
        this.items = items;
        this.caller = caller;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    /** A closure and the version that its tag names. */
    record Shown(ClosureView closure, long version) {
        static Shown of(Booking booking) {
            return new Shown(ClosureView.of(booking), booking.version());
        }
    }

    Shown get(UUID id) {
        return Shown.of(repository.closure(id).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    Shown close(UUID itemId, NewClosure closure) {
        UsableItem item = items.hold(itemId);
        caller.mustOwn(item.organizationId());
        if (closure.period().isEmpty()) {
            throw ProblemException.rules(List.of(Fault.at("/to", "times-reversed")));
        }
        if (closure.period().to().isBefore(clock.instant())) {
            throw ProblemException.rules(List.of(Fault.at("/to", "period-past")));
        }
        Booking booking = bookings.book(itemId, BookingKind.CLOSURE, closure.period(), closure.reason());
        audit.changed("create", "equipment-closure", booking.id(), null, ClosureView.of(booking));
        return Shown.of(booking);
    }

    @Transactional
    Shown cancel(UUID id) {
        Booking before = repository.lockClosure(id).orElseThrow(ProblemException::notFound);
        caller.mustOwn(items.get(before.itemId()).organizationId());
        preconditions.check(before.version());
        before.state().mustReach(BookingState.CANCELED);
        bookings.cancel(id);
        Shown after = get(id);
        audit.changed("cancel", "equipment-closure", id, ClosureView.of(before), after.closure());
        return after;
    }
}
