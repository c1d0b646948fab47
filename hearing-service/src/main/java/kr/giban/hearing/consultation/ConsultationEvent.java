package kr.giban.hearing.consultation;

import java.time.Instant;
import java.util.UUID;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.Visibility;

/** What the feed says of a consultation that moved. */
public record ConsultationEvent(
        UUID consultationId,
        UUID roadmapId,
        int version,
        String title,
        Instant opensAt,
        Instant closesAt,
        String state) {

    /** What everyone is told of a consultation that has reached its state. */
    static Event of(Consultation of) {
        String type = "consultation."
                + switch (of.state) {
                    case PLANNED -> "planned";
                    case OPEN -> "opened";
                    case CLOSED -> "closed";
                    case DISPOSED -> "disposed";
                    case SEALED -> "sealed";
                    case CANCELLED -> "cancelled";
                };
        ConsultationEvent told = new ConsultationEvent(
                of.id, of.roadmapId, of.roadmapVersion, of.title, of.opensAt, of.closesAt, of.state.name());
        return new Event(type, "consultations/" + of.id, Visibility.PUBLIC, told);
    }
}
