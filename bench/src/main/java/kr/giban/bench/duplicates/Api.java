package kr.giban.bench.duplicates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.giban.bench.Answers;
import kr.giban.local.suite.Program;
import kr.giban.local.suite.Suite;

/** What the bench asks of the service. */
final class Api {
    private final Answers answers = new Answers();
    private final ObjectMapper mapper = new ObjectMapper();
    private final Suite suite;

    Api(Suite suite) {
        this.suite = suite;
    }

    JsonNode check(List<Planned> planned) {
        return send("POST", "/v1/equipment/duplicate-checks", "planner", Planned.body(planned));
    }

    /** Registers the makers of the models under all their names. */
    void register(List<Model> models) {
        Map<String, Model> byMaker = new HashMap<>();
        models.forEach(model -> byMaker.putIfAbsent(model.maker(), model));
        int n = 0;
        for (Model model : byMaker.values()) {
            List<String> names = model.makerNames();
            ObjectNode body = mapper.createObjectNode()
                    .put("nameEn", names.get(0))
                    .put("nameKo", names.get(names.size() - 1))
                    .put("source", "made up by the bench");
            names.forEach(body.putArray("aliases")::add);
            send("PUT", "/v1/makers/BENCH-" + n++, "operator", body.toString());
        }
    }

    /** For each name of a maker that the service knows, all its names, that one first. */
    Map<String, List<String>> makers() {
        Map<String, List<String>> known = new HashMap<>();
        for (JsonNode maker :
                send("GET", "/v1/makers?limit=500", "operator", null).path("items")) {
            List<String> names = new ArrayList<>(
                    List.of(maker.path("nameEn").asText(), maker.path("nameKo").asText()));
            maker.path("aliases").forEach(alias -> names.add(alias.asText()));
            for (String name : names) {
                List<String> ordered = new ArrayList<>(names);
                ordered.remove(name);
                ordered.add(0, name);
                known.put(name, ordered);
            }
        }
        return known;
    }

    private JsonNode send(String method, String path, String role, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(suite.address(Program.EQUIPMENT) + path))
                .header("Authorization", "Bearer " + suite.token(role))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        return answers.to(request);
    }
}
