package kr.giban.hearing.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.outbox.Visibility;

/** Tells the audit and the feed what became of a hearing. */
@ApplicationScoped
class HearingJournal {
    private final Audit audit;
    private final Outbox outbox;

    HearingJournal(Audit audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    HearingView write(String action, String event, HearingView before, Hearing hearing, HearingView after) {
        outbox.publish(new Event(event, "hearings/" + hearing.id, Visibility.PUBLIC, HearingEvent.of(hearing)));
        audit.changed(action, "hearing", hearing.id, before, after);
        return after;
    }
}
