package kr.giban.equipment.userequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.outbox.Visibility;

/** Tells the audit, and the feeds of both sides, what became of a request. */
@ApplicationScoped
class UseRequestJournal {
    private static final String ENTITY = "use-request";

    private final Audit audit;
    private final Outbox outbox;

    UseRequestJournal(Audit audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * Records what was done.
     *
     * @param event what the feed calls it
     * @param before null for a new one
     */
    void write(String action, String event, UseRequestView before, UseRequest request) {
        audit.changed(action, ENTITY, request.id, before, UseRequestView.masked(request, request.updatedAt));
        publish(event, request);
    }

    /** Tells both sides, also of something that is no change; each once, if they are one organization. */
    void publish(String event, UseRequest request) {
        Stream.of(request.centerOrganizationId, request.organizationId)
                .distinct()
                .forEach(organization -> outbox.publish(new Event(
                        "use-request." + event,
                        "use-requests/" + request.id,
                        Visibility.organization(organization),
                        UseRequestEvent.of(request))));
    }

    /** Somebody else's name and number were read. */
    void personalRead(UseRequest request) {
        audit.changed("read-personal", ENTITY, request.id, null, null);
    }
}
