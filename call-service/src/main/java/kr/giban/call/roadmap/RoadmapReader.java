package kr.giban.call.roadmap;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Reads the roadmap version in force. A call may not rest on a lagging copy, so it is asked for each time. */
@ApplicationScoped
public class RoadmapReader {
    private static final Logger LOG = Logger.getLogger(RoadmapReader.class);
    private static final int NOT_FOUND = 404;
    private static final int PAGE = 500;

    private final RoadmapClient client;

    RoadmapReader(@RestClient RoadmapClient client) {
        this.client = client;
    }

    /**
     * The version in force with its tasks of the year; 409 without one, 503 when roadmap-service does not answer. Not in a
     * transaction, since the answer may take its time.
     */
    @Transactional(Transactional.TxType.NEVER)
    public RoadmapInForce inForce(UUID roadmapId, int year) {
        JsonNode roadmap = ask(() -> client.roadmap(roadmapId));
        if (!roadmap.path("versionInForce").isInt()) {
            throw ProblemException.of("roadmap-not-in-force");
        }
        int version = roadmap.path("versionInForce").intValue();
        List<RoadmapTask> tasks = new ArrayList<>();
        String cursor = null;
        do {
            String from = cursor;
            JsonNode page = ask(() -> client.tasks(roadmapId, version, year, PAGE, from));
            page.path("items").forEach(item -> tasks.add(task(item, version)));
            cursor = page.path("next").textValue();
        } while (cursor != null);
        return new RoadmapInForce(roadmapId, version, tasks);
    }

    private static JsonNode ask(Supplier<JsonNode> question) {
        try {
            return question.get();
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == NOT_FOUND) {
                throw ProblemException.rules(List.of(Fault.at("/roadmapId", "roadmap-unknown")));
            }
            LOG.warnf("roadmap-service refused: %s", e.getMessage());
            throw unavailable();
        } catch (ProcessingException e) {
            LOG.warnf("roadmap-service could not be asked: %s", e.getMessage());
            throw unavailable();
        }
    }

    private static ProblemException unavailable() {
        return ProblemException.of("service-unavailable").withHeader("Retry-After", "5");
    }

    private static RoadmapTask task(JsonNode item, int version) {
        List<RoadmapTask.FundingYear> funding = StreamSupport.stream(
                        item.path("funding").spliterator(), false)
                .map(part -> new RoadmapTask.FundingYear(
                        part.path("year").asInt(),
                        part.path("nationalKrw").asLong(),
                        part.path("localKrw").asLong(),
                        part.path("privateKrw").asLong()))
                .toList();
        List<RoadmapTask.PlannedEquipment> equipment = StreamSupport.stream(
                        item.path("equipment").spliterator(), false)
                .map(line -> new RoadmapTask.PlannedEquipment(
                        line.path("classCode").asText(),
                        line.path("quantity").asInt(),
                        line.path("unitCostKrw").asLong(),
                        line.path("region").textValue()))
                .toList();
        return new RoadmapTask(
                UUID.fromString(item.path("id").asText()),
                item.path("code").asText(),
                version,
                item.path("year").asInt(),
                item.path("division").textValue(),
                item.path("type").textValue(),
                item.path("callMode").textValue(),
                item.path("titleKo").asText(),
                item.path("titleEn").textValue(),
                item.path("purposeKo").textValue(),
                item.path("state").textValue(),
                StreamSupport.stream(item.path("regions").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                funding.stream().mapToLong(RoadmapTask.FundingYear::nationalKrw).sum(),
                item.path("totalKrw").asLong(),
                funding,
                equipment);
    }
}
