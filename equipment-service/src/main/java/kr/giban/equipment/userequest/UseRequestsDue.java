package kr.giban.equipment.userequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What time does to requests, one by one and each looked at again once it is locked. */
@ApplicationScoped
class UseRequestsDue {
    private static final int AT_ONCE = 500;

    private final UseRequestRepository requests;
    private final UseRequestJournal journal;

    UseRequestsDue(UseRequestRepository requests, UseRequestJournal journal) {
        this.requests = requests;
        this.journal = journal;
    }

    @Transactional
    List<UUID> overdue(Instant now) {
        return requests.overdue(now, AT_ONCE);
    }

    /** Tells once that nobody has answered in time; whether it did. */
    @Transactional
    boolean tellOverdue(UUID id, Instant now) {
        Optional<UseRequest> late = requests.lock(id)
                .filter(request -> request.state == UseRequestState.REQUESTED && request.overdueToldAt == null);
        late.ifPresent(request -> {
            request.overdueToldAt = now;
            journal.publish("overdue", request);
        });
        return late.isPresent();
    }

    @Transactional
    List<UUID> begunUnanswered(Instant now) {
        return requests.begunUnanswered(now, AT_ONCE);
    }

    /** Ends a request on which the two sides did not agree before its time began; whether it did. */
    @Transactional
    boolean expire(UUID id, Instant now) {
        Optional<UseRequest> begun = requests.lock(id)
                .filter(request -> request.state.next().contains(UseRequestState.EXPIRED)
                        && !now.isBefore(request.current().from()));
        begun.ifPresent(request -> {
            UseRequestView before = UseRequestView.masked(request, now);
            request.moveTo(UseRequestState.EXPIRED, now);
            requests.flush();
            journal.write("expire", "expired", before, request);
        });
        return begun.isPresent();
    }

    @Transactional
    int erase(Instant before, Instant now) {
        return requests.erase(before, now, AT_ONCE);
    }
}
