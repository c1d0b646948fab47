package kr.giban.equipment.userequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import kr.giban.platform.due.DueItems;
import kr.giban.platform.due.DueRule;

/** Ends requests whose time has begun without an answer, or without the requester's yes to another time. */
@ApplicationScoped
class ExpiryRule implements DueRule {
    private final UseRequestsDue due;

    ExpiryRule(UseRequestsDue due) {
        this.due = due;
    }

    @Override
    public String name() {
        return "use-requests-expiry";
    }

    @Override
    public int runDue(Instant now) {
        return DueItems.each(name(), due.begunUnanswered(now), id -> due.expire(id, now));
    }
}
