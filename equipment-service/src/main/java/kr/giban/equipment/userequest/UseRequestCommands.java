package kr.giban.equipment.userequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import kr.giban.equipment.booking.BookingService;
import kr.giban.equipment.booking.Period;
import kr.giban.equipment.item.UsableItemService;
import kr.giban.equipment.usage.UsageService;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/**
 * What the two sides do with a request. Each command locks it first; what books time then holds the item, so that it is not
 * retired meanwhile.
 */
@ApplicationScoped
public class UseRequestCommands {
    private final UseRequestRepository requests;
    private final UsableItemService items;
    private final BookingService bookings;
    private final UsageService diaries;
    private final UseRequestChecks checks;
    private final UseRequestJournal journal;
    private final Viewer viewer;
    private final Preconditions preconditions;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    UseRequestCommands(
            UseRequestRepository requests,
            UsableItemService items,
            BookingService bookings,
            UsageService diaries,
            UseRequestChecks checks,
            UseRequestJournal journal,
            Viewer viewer,
            Preconditions preconditions,
            Clock clock) {
        this.requests = requests;
        this.items = items;
        this.bookings = bookings;
        this.diaries = diaries;
        this.checks = checks;
        this.journal = journal;
        this.viewer = viewer;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    @Transactional
    UseRequestShown accept(UUID id, Acceptance acceptance) {
        UseRequest request = lock(id, viewer::isCenter);
        mustBe(UseRequestState.REQUESTED, request);
        Instant now = instant();
        UseRequestView before = UseRequestView.masked(request, now);
        book(request, request.period(), now);
        request.answered(now);
        request.message = acceptance.message();
        return moved("accept", "accepted", before, request, now);
    }

    @Transactional
    UseRequestShown propose(UUID id, Proposal proposal) {
        UseRequest request = lock(id, viewer::isCenter);
        request.state.mustReach(UseRequestState.PROPOSED);
        Instant now = instant();
        UseRequestView before = UseRequestView.masked(request, now);
        checks.mustBeRequestable(items.hold(request.itemId), proposal.period(), now);
        bookings.mustBeFree(request.itemId, proposal.period());
        request.moveTo(UseRequestState.PROPOSED, now);
        request.propose(proposal.period());
        request.answered(now);
        request.message = proposal.message();
        return moved("propose", "proposed", before, request, now);
    }

    /** The requester's yes to the proposed time. */
    @Transactional
    UseRequestShown agree(UUID id) {
        UseRequest request = lock(id, viewer::isRequester);
        mustBe(UseRequestState.PROPOSED, request);
        Instant now = instant();
        UseRequestView before = UseRequestView.masked(request, now);
        Period agreed = request.proposal();
        book(request, agreed, now);
        request.take(agreed);
        return moved("agree", "accepted", before, request, now);
    }

    @Transactional
    UseRequestShown decline(UUID id, Declining declining) {
        UseRequest request = lock(id, viewer::isCenter);
        Instant now = instant();
        UseRequestView before = UseRequestView.masked(request, now);
        request.moveTo(UseRequestState.DECLINED, now);
        request.answered(now);
        request.reason = declining.reason();
        return moved("decline", "declined", before, request, now);
    }

    /** Takes back: the requester whatever is still open, the center what it accepted, for a reason. */
    @Transactional
    UseRequestShown cancel(UUID id, UseCancellation cancellation) {
        UseRequest request = lock(id, either -> true);
        Party party = viewer.isRequester(request) ? Party.REQUESTER : Party.CENTER;
        request.state.mustReach(UseRequestState.CANCELED);
        if (party == Party.CENTER) {
            mustBe(UseRequestState.ACCEPTED, request);
            mustHaveReason(cancellation);
        }
        Instant now = instant();
        UseRequestChecks.mustNotHaveBegun(request.current(), now);
        UseRequestView before = UseRequestView.masked(request, now);
        request.moveTo(UseRequestState.CANCELED, now);
        request.canceledBy = party;
        request.reason = cancellation.reason();
        if (request.bookingId != null) {
            bookings.cancel(request.bookingId);
        }
        return moved("cancel", "canceled", before, request, now);
    }

    /** Ends a use; what is left of its time can be asked for again. */
    @Transactional
    UseRequestShown done(UUID id, UseReport report) {
        UseRequest request = lock(id, viewer::isCenter);
        request.state.mustReach(UseRequestState.DONE);
        Instant now = instant();
        UseRequestChecks.mustHaveBegun(request.period(), now);
        checks.mustBePossible(report.actualHours(), request.startsAt, now);
        UseRequestView before = UseRequestView.masked(request, now);
        request.moveTo(UseRequestState.DONE, now);
        request.actualHours = report.actualHours();
        request.usageRecordId = recorded(request, report);
        bookings.endNow(request.bookingId);
        return moved("done", "done", before, request, now);
    }

    /** In the same transaction: what is done is recorded, or neither. Null where nothing was to be recorded. */
    private UUID recorded(UseRequest request, UseReport report) {
        if (report.usage() == null) {
            return null;
        }
        if (report.actualHours().signum() == 0) {
            UseRequestChecks.refuse(List.of(Fault.at("/usage", "usage-of-nothing")));
        }
        return diaries.recordNew(
                request.itemId,
                report.usage().of(request, report.actualHours()),
                field -> field.equals("hours") ? "/actualHours" : "/usage/" + field);
    }

    /** The request of one side, alone with it until the transaction ends. */
    private UseRequest lock(UUID id, Predicate<UseRequest> side) {
        UseRequest request = requests.lock(id, viewer.ownScope()).orElseThrow(ProblemException::notFound);
        if (!side.test(request)) {
            throw ProblemException.of("not-your-organization");
        }
        preconditions.check(request.version);
        return request;
    }

    private void book(UseRequest request, Period period, Instant now) {
        UseRequestChecks.mustNotHaveBegun(period, now);
        checks.mustBeUsable(items.hold(request.itemId));
        request.moveTo(UseRequestState.ACCEPTED, now);
        request.bookingId = bookings.bookUse(request.itemId, period);
    }

    private UseRequestShown moved(String action, String event, UseRequestView before, UseRequest request, Instant now) {
        requests.flush();
        journal.write(action, event, before, request);
        return UseRequestShown.whole(request, now);
    }

    /** A step that two commands make from two states is open to each from its own only. */
    private static void mustBe(UseRequestState state, UseRequest request) {
        if (request.state != state) {
            throw request.state.illegal();
        }
    }

    private static void mustHaveReason(UseCancellation cancellation) {
        if (cancellation.reason() == null || cancellation.reason().isBlank()) {
            UseRequestChecks.refuse(List.of(Fault.at("/reason", "required")));
        }
    }

    /** As exactly as the database keeps it, so that an answer says what the next reading will. */
    private Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
