package kr.giban.hearing.cancellation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.hearing.consultation.ConsultationService;
import kr.giban.hearing.consultation.ConsultationState;
import kr.giban.hearing.consultation.ConsultationView;
import kr.giban.hearing.hearing.HearingService;
import kr.giban.hearing.hearing.HearingState;
import kr.giban.hearing.opinion.OpinionService;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/**
 * Takes back a consultation that was made by mistake. What people have already been told or have said stays in the way:
 * its hearings are cancelled first, so that those who registered hear of it, and an opinion wants its answer.
 */
@ApplicationScoped
public class ConsultationCancellation {
    private final ConsultationService consultations;
    private final OpinionService opinions;
    private final HearingService hearings;
    private final Preconditions preconditions;

    ConsultationCancellation(
            ConsultationService consultations,
            OpinionService opinions,
            HearingService hearings,
            Preconditions preconditions) {
        this.consultations = consultations;
        this.opinions = opinions;
        this.hearings = hearings;
        this.preconditions = preconditions;
    }

    @Transactional
    public ConsultationView cancel(UUID id, String reason) {
        ConsultationView consultation = consultations.lock(id);
        preconditions.check(consultation.revision());
        consultation.state().mustReach(ConsultationState.CANCELLED);
        List<Fault> blockers = blockers(id);
        if (!blockers.isEmpty()) {
            throw ProblemException.of("blocked").withBlockers(blockers);
        }
        return consultations.cancel(id, reason);
    }

    private List<Fault> blockers(UUID id) {
        List<Fault> blockers = new ArrayList<>();
        long received = opinions.count(id);
        if (received > 0) {
            blockers.add(Fault.of("consultation-with-opinions", Map.of("opinions", received)));
        }
        hearings.ofConsultation(id).stream()
                .filter(hearing -> hearing.state() != HearingState.CANCELLED)
                .map(hearing -> Fault.of(
                        "hearing-not-cancelled",
                        Map.of("hearingId", hearing.id(), "round", hearing.round(), "state", hearing.state())))
                .forEach(blockers::add);
        return blockers;
    }
}
