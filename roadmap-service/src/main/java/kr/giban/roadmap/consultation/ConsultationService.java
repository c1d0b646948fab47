package kr.giban.roadmap.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** What is known of the consultations on our versions; hearing-service owns them. */
@ApplicationScoped
public class ConsultationService {
    private final ConsultationRepository consultations;

    ConsultationService(ConsultationRepository consultations) {
        this.consultations = consultations;
    }

    @Transactional
    public Optional<ConsultationView> of(UUID roadmapId, int version) {
        return consultations.of(roadmapId, version);
    }
}
