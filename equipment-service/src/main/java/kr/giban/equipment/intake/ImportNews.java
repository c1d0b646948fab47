package kr.giban.equipment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.outbox.Visibility;

/** Tells the organization that sent a file what became of it, however that came about. */
@ApplicationScoped
class ImportNews {
    private final Outbox outbox;

    ImportNews(Outbox outbox) {
        this.outbox = outbox;
    }

    void finished(ImportJob job) {
        outbox.publish(new Event(
                "equipment-import.finished",
                "equipment-imports/" + job.id,
                Visibility.organization(job.organizationId),
                ImportView.recorded(job)));
    }
}
