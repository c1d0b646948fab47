package kr.giban.hearing.disposition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import kr.giban.hearing.consultation.ConsultationView;

/** What the feed says of a published disposition, once for each opinion that it answers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DispositionEvent(
        UUID dispositionId,
        UUID opinionId,
        DispositionKind kind,
        String changeRef,
        UUID consultationId,
        UUID roadmapId,
        int version) {

    static DispositionEvent of(Disposition disposition, UUID opinion, ConsultationView consultation) {
        return new DispositionEvent(
                disposition.id,
                opinion,
                disposition.kind,
                disposition.changeRef,
                consultation.id(),
                consultation.roadmapId(),
                consultation.version());
    }
}
