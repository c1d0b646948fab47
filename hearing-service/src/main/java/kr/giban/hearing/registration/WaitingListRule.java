package kr.giban.hearing.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import kr.giban.platform.due.DueItems;
import kr.giban.platform.due.DueRule;

/** Ends offers at the end of their term, and offers free seats to those who wait. */
@ApplicationScoped
public class WaitingListRule implements DueRule {
    private final RegistrationService registrations;

    WaitingListRule(RegistrationService registrations) {
        this.registrations = registrations;
    }

    @Override
    public String name() {
        return "waiting-list-offers";
    }

    @Override
    public int runDue(Instant now) {
        return DueItems.sum(name(), registrations.queuesToMove(now), queue -> registrations.moveQueue(queue, now));
    }
}
