package kr.giban.hearing.disposition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.hearing.consultation.ConsultationService;
import kr.giban.hearing.consultation.ConsultationState;
import kr.giban.hearing.consultation.ConsultationView;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.outbox.Visibility;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** All dispositions of a consultation become public together, when each opinion has one. */
@ApplicationScoped
public class DispositionPublication {
    private final DispositionRepository dispositions;
    private final ConsultationService consultations;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    DispositionPublication(
            DispositionRepository dispositions,
            ConsultationService consultations,
            Preconditions preconditions,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.dispositions = dispositions;
        this.consultations = consultations;
        this.preconditions = preconditions;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public ConsultationView publish(UUID consultationId) {
        ConsultationView consultation = consultations.lock(consultationId);
        preconditions.check(consultation.revision());
        consultation.state().mustReach(ConsultationState.DISPOSED);
        List<Disposition> drafted = dispositions.ofConsultation(consultationId);
        List<Fault> blockers = blockers(consultationId, drafted);
        if (!blockers.isEmpty()) {
            throw ProblemException.of("blocked").withBlockers(blockers);
        }
        Instant now = clock.instant();
        drafted.forEach(disposition -> publish(disposition, consultation, now));
        dispositions.flush();
        return consultations.finish(consultationId, ConsultationState.DISPOSED);
    }

    private void publish(Disposition disposition, ConsultationView consultation, Instant now) {
        DispositionView before = DispositionView.of(disposition);
        disposition.state.mustReach(DispositionState.PUBLISHED);
        disposition.state = DispositionState.PUBLISHED;
        disposition.publishedAt = now;
        disposition.updatedAt = now;
        audit.changed("publish", "disposition", disposition.id, before, DispositionView.of(disposition));
        disposition
                .opinionIds()
                .forEach(opinion -> outbox.publish(new Event(
                        "disposition.published",
                        "dispositions/" + disposition.id,
                        Visibility.PUBLIC,
                        DispositionEvent.of(disposition, opinion, consultation))));
    }

    private List<Fault> blockers(UUID consultation, List<Disposition> drafted) {
        List<Fault> blockers = new ArrayList<>();
        dispositions
                .unanswered(consultation)
                .forEach(opinion -> blockers.add(Fault.of(
                        "opinion-without-disposition",
                        Map.of("opinionId", opinion.id(), "receiptNumber", opinion.receiptNumber()))));
        drafted.stream()
                .filter(disposition -> disposition.kind.changesRoadmap() && disposition.changeRef == null)
                .forEach(disposition ->
                        blockers.add(Fault.of("disposition-names-no-change", Map.of("dispositionId", disposition.id))));
        return blockers;
    }
}
