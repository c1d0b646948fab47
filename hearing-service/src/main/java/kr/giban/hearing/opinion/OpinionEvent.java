package kr.giban.hearing.opinion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import kr.giban.hearing.consultation.ConsultationView;

/**
 * What the feeds say of an opinion: what it is about and not what it says, since a feed cannot take back what was withheld
 * later.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpinionEvent(UUID opinionId, UUID consultationId, UUID roadmapId, int version, Target target) {
    static OpinionEvent of(Opinion opinion, ConsultationView consultation) {
        return new OpinionEvent(
                opinion.id, consultation.id(), consultation.roadmapId(), consultation.version(), opinion.target);
    }
}
