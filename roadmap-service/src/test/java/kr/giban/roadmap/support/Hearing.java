package kr.giban.roadmap.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kr.giban.platform.consumer.EventHandler;
import kr.giban.platform.consumer.ReceivedEvent;
import kr.giban.platform.digest.Sha256;
import kr.giban.platform.id.UuidV7;

/** Tells what hearing-service and call-service would tell, and seals as hearing-service would. */
@ApplicationScoped
public class Hearing {
    private final Instance<EventHandler> handlers;
    private final ObjectMapper mapper;
    private final Clock clock;

    Hearing(@Any Instance<EventHandler> handlers, ObjectMapper mapper, Clock clock) {
        this.handlers = handlers;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** A consultation as the other service knows it. */
    public final class Consultation {
        private final UUID id = UuidV7.next();
        private final String roadmap;
        private final int version;
        private final Map<String, String> lines = new TreeMap<>();
        private int dispositions;

        private Consultation(String roadmap, int version) {
            this.roadmap = roadmap;
            this.version = version;
        }

        public Consultation told(String state) {
            tell("hearing", "consultation." + state, data("consultationId", id, "roadmapId", roadmap));
            return this;
        }

        /** An opinion that we are told of. */
        public UUID opinion() {
            UUID opinion = UuidV7.next();
            tell("hearing", "opinion.received", data("opinionId", opinion, "consultationId", id));
            lines.put(opinion.toString(), opinion + ":::\n");
            return opinion;
        }

        public void disposed(UUID opinion, String kind, String changeRef) {
            UUID disposition = UuidV7.next();
            tell(
                    "hearing",
                    "disposition.published",
                    data("dispositionId", disposition, "opinionId", opinion)
                            .put("kind", kind)
                            .put("changeRef", changeRef));
            lines.put(opinion.toString(), opinion + ":" + disposition + ":" + kind + ":" + changeRef + "\n");
            dispositions++;
        }

        /** An opinion that only the other service knows of yet. */
        public void opinionNotYetTold() {
            UUID opinion = UuidV7.next();
            lines.put(opinion.toString(), opinion + ":" + UuidV7.next() + ":NOTED:\n");
            dispositions++;
        }

        public String id() {
            return id.toString();
        }

        public String sealPath() {
            return "/internal/consultations/" + id + "/seal";
        }

        public StubServices.Reply seal() {
            return new StubServices.Reply(
                    200,
                    "{\"opinions\": %d, \"dispositions\": %d, \"digest\": \"%s\"}"
                            .formatted(lines.size(), dispositions, Sha256.hex(String.join("", lines.values()))));
        }

        public Consultation sealsWhenAsked() {
            StubServices.on(sealPath(), this::seal);
            return this;
        }

        private ObjectNode data(String first, Object one, String second, Object two) {
            return mapper.createObjectNode()
                    .put(first, one.toString())
                    .put(second, two.toString())
                    .put("version", version);
        }
    }

    public Consultation on(Year year, int version) {
        return new Consultation(year.id(), version);
    }

    /** A consultation that is over, with one opinion noted, and that can be sealed. */
    public Consultation over(Year year, int version) {
        Consultation consultation = on(year, version).told("opened");
        consultation.disposed(consultation.opinion(), "NOTED", "");
        return consultation.told("closed").told("disposed").sealsWhenAsked();
    }

    public void callTask(String type, Object callTask, String task) {
        tell(
                "call",
                "call-task." + type,
                mapper.createObjectNode().put("callTaskId", callTask.toString()).put("roadmapTaskId", task));
    }

    @Transactional
    void tell(String source, String type, ObjectNode data) {
        ReceivedEvent event = new ReceivedEvent(UuidV7.next().toString(), source, type, type, clock.instant(), data);
        handlers.stream()
                .filter(handler ->
                        handler.source().equals(source) && handler.types().contains(type))
                .forEach(handler -> handler.handle(event));
    }
}
