package kr.giban.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.giban.local.sample.call.Applicant;

/** The call of 2023, from the roadmap's tasks to the deadline. */
final class CallSteps {
    private CallSteps() {}

    static List<Step> all() {
        return List.of(
                new Step("call-drafted", "Applicants register, an officer approves them", CallSteps::organizations),
                new Step("call-drafted", "The call of 2023 is made from the roadmap in force", CallSteps::draft),
                new Step("call-announced", "The call is announced", CallSteps::announce),
                new Step("call-opens", "Intake opens by itself", CallSteps::opens),
                new Step("proposals", "Applicants write their proposals, saved as they go", Proposals::draftAll),
                new Step("proposals", "Proposals are submitted, each with a signed receipt", Proposals::submitAll),
                new Step("call-closes", "The deadline: three seconds late is late", Proposals::late),
                new Step("screening", "Pre-screening", Evaluation::screen),
                new Step("panel", "Committees of seven; an applicant's employee is refused", Evaluation::panels),
                new Step("declarations", "Reviewers declare", Evaluation::declare),
                new Step("scores", "Reviewers score", Evaluation::score),
                new Step("decide", "The ranking decides; nobody outside knows yet", Selections::decide),
                new Step("publish-selection", "All results at once", Selections::publish),
                new Step("agreements", "Agreements are signed by both sides", Selections::agree));
    }

    private static String organizations(Stage stage) {
        for (Applicant applicant : stage.sample().call().applicants()) {
            Map<String, Object> body = Body.of(
                    "businessNumber", applicant.businessNumber(),
                    "nameKo", applicant.nameKo(),
                    "nameEn", applicant.nameEn(),
                    "regionCode", applicant.regionCode());
            Answer registered = stage.as(applicant.username())
                    .post("/v1/organizations", body)
                    .expect(201);
            stage.as("officer")
                    .command("/v1/organizations/" + applicant.id() + "/approve", registered.etag(), Body.of())
                    .expect(200);
        }
        int count = stage.sample().call().applicants().size();
        return count + " organizations with checked business numbers, one of them a firm";
    }

    private static String draft(Stage stage) {
        Map<String, Object> body = Body.of(
                "roadmapId", stage.noted("roadmap"),
                "year", 2023,
                "title", "2023년도 산업혁신기반구축사업 신규과제 수행기관 공고 (합성)",
                "opensAt", stage.sample().at("call-opens"),
                "closesAt", stage.sample().at("call-closes"));
        Answer call = stage.as("officer").post("/v1/calls/from-roadmap", body).expect(201);
        stage.note("call", call.id());
        Answer again = stage.as("officer").post("/v1/calls/from-roadmap", body);
        Stage.check(again.status() == 422 || again.status() == 409, "a task is called once: %s", again.body());
        Map<String, String> tasks = callTasks(stage, stage.as("officer"));
        Stage.check(tasks.size() == 20, "20 call-tasks, found %d", tasks.size());
        tasks.forEach((code, id) -> stage.note("call-task " + code, id));
        return "20 call-tasks, each with a frozen copy of its task; calling them again is refused";
    }

    static Map<String, String> callTasks(Stage stage, Client client) {
        Map<String, String> tasks = new LinkedHashMap<>();
        client.get("/v1/calls/" + stage.noted("call") + "/call-tasks")
                .expect(200)
                .at("/items")
                .forEach(task ->
                        tasks.put(task.path("code").asText(), task.path("id").asText()));
        return tasks;
    }

    private static String announce(Stage stage) {
        String path = "/v1/calls/" + stage.noted("call");
        Client officer = stage.as("officer");
        stage.anyone().get(path).expectProblem(404, "not-found");
        officer.command(path + "/announce", officer.get(path).expect(200).etag(), null)
                .expect(200);
        String state = stage.anyone().get(path).expect(200).text("/state");
        Stage.check(state.equals("ANNOUNCED"), "ANNOUNCED, found %s", state);
        return "ANNOUNCED 35 days before the deadline; hidden from the public before";
    }

    private static String opens(Stage stage) {
        JsonNode call = stage.anyone()
                .get("/v1/calls/" + stage.noted("call"))
                .expect(200)
                .json();
        Stage.check(call.path("state").asText().equals("OPEN"), "OPEN, found %s", call);
        stage.await("the roadmap's tasks to be in the call", () -> tasksIn(stage, "IN_CALL") == 20);
        return "OPEN; 20 tasks of the roadmap are IN_CALL, told by the feed";
    }

    /** How many tasks of the roadmap are in a state. */
    static long tasksIn(Stage stage, String state) {
        return stage.anyone()
                .get("/v1/roadmaps/" + stage.noted("roadmap") + "/tasks?limit=1&include=total&state=" + state)
                .expect(200)
                .at("/total")
                .asLong();
    }
}
