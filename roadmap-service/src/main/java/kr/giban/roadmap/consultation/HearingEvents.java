package kr.giban.roadmap.consultation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import kr.giban.platform.consumer.EventHandler;
import kr.giban.platform.consumer.ReceivedEvent;

/** Keeps what hearing-service tells of consultations, opinions and dispositions. */
@ApplicationScoped
class HearingEvents implements EventHandler {
    private static final String OPINION = "opinion.received";
    private static final String DISPOSITION = "disposition.published";
    private static final String CONSULTATION = "consultation.";

    private final ConsultationRepository consultations;

    HearingEvents(ConsultationRepository consultations) {
        this.consultations = consultations;
    }

    @Override
    public String source() {
        return "hearing";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "consultation.opened",
                "consultation.closed",
                "consultation.disposed",
                "consultation.sealed",
                "consultation.cancelled",
                OPINION,
                DISPOSITION);
    }

    /** Opinions come by thousands around a deadline: those that follow each other are stored as one set. */
    @Override
    public void handleAll(List<ReceivedEvent> events) {
        List<ReceivedEvent> opinions = new ArrayList<>();
        for (ReceivedEvent event : events) {
            if (event.type().equals(OPINION)) {
                opinions.add(event);
            } else {
                consultations.putOpinions(
                        opinions.stream().map(HearingEvents::opinion).toList());
                opinions.clear();
                handle(event);
            }
        }
        consultations.putOpinions(opinions.stream().map(HearingEvents::opinion).toList());
    }

    @Override
    public void handle(ReceivedEvent event) {
        JsonNode data = event.data();
        switch (event.type()) {
            case OPINION -> consultations.putOpinions(List.of(opinion(event)));
            case DISPOSITION ->
                consultations.putDisposition(
                        new Disposed(
                                id(data, "opinionId"),
                                id(data, "dispositionId"),
                                data.path("kind").asText(),
                                data.path("changeRef").asText("")),
                        event.time());
            default ->
                consultations.put(
                        id(data, "consultationId"),
                        id(data, "roadmapId"),
                        data.path("version").asInt(),
                        state(event.type()),
                        event.time());
        }
    }

    private static ReceivedOpinion opinion(ReceivedEvent event) {
        JsonNode data = event.data();
        return new ReceivedOpinion(
                id(data, "opinionId"),
                id(data, "consultationId"),
                data.hasNonNull("target") ? data.get("target").toString() : null,
                event.time());
    }

    private static String state(String type) {
        String word = type.substring(CONSULTATION.length());
        return word.equals("opened") ? "OPEN" : word.toUpperCase(Locale.ROOT);
    }

    private static UUID id(JsonNode data, String name) {
        return UUID.fromString(data.path(name).asText());
    }
}
