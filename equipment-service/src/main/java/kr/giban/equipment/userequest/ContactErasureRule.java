package kr.giban.equipment.userequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kr.giban.platform.due.DueRule;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;

/** Erases contacts and messages when nobody needs them any more. */
@ApplicationScoped
class ContactErasureRule implements DueRule {
    private final UseRequestsDue due;
    private final Rules rules;

    ContactErasureRule(UseRequestsDue due, Rules rules) {
        this.due = due;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "use-request-contacts-erasure";
    }

    @Override
    public int runDue(Instant now) {
        int days = rules.intValue("use-request-contact-retention-days", Seoul.dateOf(now));
        return due.erase(now.minus(days, ChronoUnit.DAYS), now);
    }
}
