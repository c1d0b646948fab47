package kr.giban.hearing.consultation;

import java.time.Instant;
import java.util.UUID;

/** What the feed says of a consultation that moved. */
public record ConsultationEvent(
        UUID consultationId,
        UUID roadmapId,
        int version,
        String title,
        Instant opensAt,
        Instant closesAt,
        String state) {

    static ConsultationEvent of(Consultation of) {
        return new ConsultationEvent(
                of.id, of.roadmapId, of.roadmapVersion, of.title, of.opensAt, of.closesAt, of.state.name());
    }
}
