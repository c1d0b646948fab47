package kr.giban.equipment.userequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import kr.giban.equipment.booking.BookingService;
import kr.giban.equipment.item.UsableItem;
import kr.giban.equipment.item.UsableItemService;
import kr.giban.platform.id.UuidV7;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;

/** Requests, made by firms and read by the two sides and those who oversee. */
@ApplicationScoped
public class UseRequestService {
    private final UseRequestRepository requests;
    private final UsableItemService items;
    private final BookingService bookings;
    private final UseRequestChecks checks;
    private final AnswerTerm term;
    private final UseRequestJournal journal;
    private final Viewer viewer;
    private final Caller caller;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    UseRequestService(
            UseRequestRepository requests,
            UsableItemService items,
            BookingService bookings,
            UseRequestChecks checks,
            AnswerTerm term,
            UseRequestJournal journal,
            Viewer viewer,
            Caller caller,
            Clock clock) {
        this.requests = requests;
        this.items = items;
        this.bookings = bookings;
        this.checks = checks;
        this.term = term;
        this.journal = journal;
        this.viewer = viewer;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    UseRequestShown request(UUID itemId, NewUseRequest asked) {
        String organization = caller.requireOrganization();
        Instant now = instant();
        UsableItem item = items.hold(itemId);
        checks.mustBeRequestable(item, asked.period(), now);
        bookings.mustBeFree(itemId, asked.period());
        UseRequest request = new UseRequest();
        request.id = UuidV7.next();
        request.itemId = itemId;
        request.assetNo = item.assetNo();
        request.itemName = item.nameKo();
        request.centerId = item.centerId();
        request.centerCode = item.centerCode();
        request.centerOrganizationId = item.organizationId();
        request.organizationId = organization;
        request.subject = caller.subject();
        request.take(asked.period());
        request.purpose = asked.purpose();
        request.samples = asked.samples();
        request.contact = asked.contact();
        request.requestedAt = now;
        request.answerDueAt = term.end(now);
        request.updatedAt = now;
        requests.persistAndFlush(request);
        journal.write("create", "requested", null, request);
        return UseRequestShown.whole(request, now);
    }

    /** The request; that the center reads the contact is recorded. */
    @Transactional
    UseRequestShown get(UUID id) {
        UseRequest request = requests.find(id, viewer.scope()).orElseThrow(ProblemException::notFound);
        Instant now = instant();
        if (viewer.isRequester(request)) {
            return UseRequestShown.whole(request, now);
        }
        if (viewer.isCenter(request)) {
            journal.personalRead(request);
            return UseRequestShown.whole(request, now);
        }
        return UseRequestShown.masked(request, now);
    }

    Page<UseRequestView> list(PageRequest page, UseRequestFilter filter) {
        Instant now = instant();
        return requests.page(page, filter.values(), new UseRequestConditions(viewer.scope(), filter, now))
                .map(request -> UseRequestView.masked(request, now));
    }

    /** As exactly as the database keeps it, so that an answer says what the next reading will. */
    private Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
