package kr.giban.equipment.userequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import kr.giban.platform.due.DueItems;
import kr.giban.platform.due.DueRule;

/** Tells of each request, once, that its center has not answered in time. */
@ApplicationScoped
class OverdueRule implements DueRule {
    private final UseRequestsDue due;

    OverdueRule(UseRequestsDue due) {
        this.due = due;
    }

    @Override
    public String name() {
        return "use-requests-overdue";
    }

    @Override
    public int runDue(Instant now) {
        return DueItems.each(name(), due.overdue(now), id -> due.tellOverdue(id, now));
    }
}
