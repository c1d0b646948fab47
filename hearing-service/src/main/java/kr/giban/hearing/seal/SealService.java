package kr.giban.hearing.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.hearing.consultation.ConsultationService;
import kr.giban.hearing.consultation.ConsultationState;
import kr.giban.hearing.consultation.ConsultationView;
import kr.giban.hearing.disposition.DispositionAnswers;
import kr.giban.hearing.opinion.OpinionService;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** Seals a disposed consultation for the confirmation of its roadmap; asked again, it answers the same. */
@ApplicationScoped
public class SealService {
    private final ConsultationService consultations;
    private final OpinionService opinions;
    private final DispositionAnswers answers;

    SealService(ConsultationService consultations, OpinionService opinions, DispositionAnswers answers) {
        this.consultations = consultations;
        this.opinions = opinions;
        this.answers = answers;
    }

    @Transactional
    public SealAnswer seal(UUID id) {
        ConsultationView consultation = consultations.lock(id);
        if (!consultation.state().isPublished()) {
            throw ProblemException.of("blocked")
                    .withMember("state", consultation.state())
                    .withBlockers(List.of(Fault.of("seal-before-disposal", Map.of("state", consultation.state()))));
        }
        if (consultation.state() == ConsultationState.DISPOSED) {
            consultations.finish(id, ConsultationState.SEALED);
        }
        DispositionAnswers.Digest digest = answers.digest(id);
        return new SealAnswer(id, opinions.count(id), digest.count(), digest.sha256());
    }
}
