package kr.giban.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.giban.local.sample.roadmap.Need;
import kr.giban.local.sample.roadmap.RoadmapPlan;
import kr.giban.local.sample.roadmap.RoadmapTask;

/** The roadmap from its needs to the version that is opened for consultation. */
final class RoadmapSteps {
    private RoadmapSteps() {}

    static List<Step> draft() {
        return List.of(
                new Step("roadmap", "A planner begins the roadmap 2023-2025", RoadmapSteps::create),
                new Step("needs", "The planning group states its needs", RoadmapSteps::needs),
                new Step("gap", "The needs are set against the inventory", RoadmapSteps::analyze),
                new Step("tasks", "Tasks are drafted in all six divisions", RoadmapSteps::tasks),
                new Step("publish-v1", "Version 1 is opened for consultation", RoadmapSteps::openConsultation));
    }

    private static String create(Stage stage) {
        RoadmapPlan plan = stage.sample().roadmap().plan();
        List<Map<String, Object>> divisions = stage.sample().codes().divisions().stream()
                .map(division -> division(plan, division.code()))
                .toList();
        Answer created = stage.as("planner")
                .post(
                        "/v1/roadmaps",
                        Body.of(
                                "title", plan.titleKo(),
                                "yearFrom", plan.yearFrom(),
                                "yearTo", plan.yearTo(),
                                "divisions", divisions,
                                "strategies", plan.strategies()))
                .expect(201);
        stage.note("roadmap", created.id());
        return "6 divisions, %d members and their lead; seen by planners only"
                .formatted(plan.members().size());
    }

    private static Map<String, Object> division(RoadmapPlan plan, String code) {
        Map<Boolean, List<Map<String, Object>>> people = plan.membersOf(code).stream()
                .collect(Collectors.partitioningBy(
                        member -> member.role() == RoadmapPlan.Role.PD,
                        Collectors.mapping(
                                member -> Body.of("name", member.name(), "affiliation", member.affiliation()),
                                Collectors.toList())));
        return Body.of("code", code, "pd", people.get(true).get(0), "members", people.get(false));
    }

    private static String needs(Stage stage) {
        Client planner = stage.as("planner");
        String path = "/v1/roadmaps/" + stage.noted("roadmap") + "/needs";
        List<Need> needs = stage.sample().roadmap().needs();
        for (Need need : needs) {
            Map<String, Object> body = Body.of(
                    "division", need.division(),
                    "classCode", need.classCode(),
                    "region", stage.region(need.regionCode()),
                    "quantity", need.requiredQuantity(),
                    "reason", need.nameKo());
            stage.await("the class " + need.classCode() + " by the feed", () -> {
                Answer answer = planner.post(path, body);
                if (answer.status() == 201) {
                    stage.note("need " + need.code(), answer.id());
                }
                return answer.status() == 201 || isOther(answer);
            });
            stage.noted("need " + need.code());
        }
        return needs.size() + " needs, each a class in a region";
    }

    /** A code that is not there yet comes by the feed; any other refusal would not go away by waiting. */
    private static boolean isOther(Answer answer) {
        if (answer.status() != 422) {
            answer.expect(201);
        }
        return false;
    }

    static String analyze(Stage stage) {
        JsonNode counts = gaps(stage).at("/result/counts");
        long blank = counts.path("BLANK").asLong();
        long expected =
                stage.sample().roadmap().needs().stream().filter(Need::isBlank).count();
        Stage.check(blank == expected, "%d blanks, found %s", expected, counts);
        stage.note("blanks", Long.toString(blank));
        return "blank %d, partial %d, covered %d, surplus %d; the inventory's count is kept as a snapshot"
                .formatted(
                        blank,
                        counts.path("PARTIAL").asLong(),
                        counts.path("COVERED").asLong(),
                        counts.path("SURPLUS").asLong());
    }

    static Answer gaps(Stage stage) {
        return stage.as("planner")
                .post("/v1/roadmaps/" + stage.noted("roadmap") + "/gap-analyses", null)
                .expect(201);
    }

    private static String tasks(Stage stage) {
        Client planner = stage.as("planner");
        String path = "/v1/roadmaps/" + stage.noted("roadmap") + "/tasks";
        RoadmapTask first = stage.sample().roadmap().draft().get(0);
        Map<String, Object> tooLarge = task(stage, first);
        tooLarge.put("totalKrw", first.totalKrw() + 1);
        Answer refused = planner.post(path, tooLarge).expectProblem(422, "rule-violated");
        Map<String, Long> years = new TreeMap<>();
        for (RoadmapTask task : stage.sample().roadmap().draft()) {
            Answer created = planner.post(path, task(stage, task)).expect(201);
            stage.note("task " + task.code(), created.id());
            years.merge(Integer.toString(task.year()), 1L, Long::sum);
        }
        JsonNode plan = stage.as("planner")
                .get("/v1/roadmaps/" + stage.noted("roadmap") + "/investment-plan")
                .expect(200)
                .json();
        Stage.check(
                years.equals(Map.of("2023", 20L, "2024", 18L, "2025", 14L)), "20, 18 and 14 tasks, found %s", years);
        Stage.check(!plan.isEmpty(), "an investment plan");
        return "%s tasks by year; one whose sums disagree was refused (%s)"
                .formatted(years, refused.text("/errors/0/code"));
    }

    private static Map<String, Object> task(Stage stage, RoadmapTask task) {
        return Body.of(
                "code", task.code(),
                "year", task.year(),
                "division", task.division(),
                "type", task.type(),
                "callMode", task.callMode(),
                "titleKo", task.titleKo(),
                "titleEn", task.titleEn(),
                "purposeKo", task.purposeKo(),
                "purposeEn", task.purposeEn(),
                "totalKrw", task.totalKrw(),
                "funding", funding(task.funding()),
                "equipment", equipment(stage, task),
                "regions", task.regions().stream().map(stage::region).toList(),
                "needs",
                        task.needs().stream()
                                .map(need -> stage.noted("need " + need))
                                .toList(),
                "strategies", task.strategies(),
                "synthetic", task.synthetic(),
                "note", task.note());
    }

    static List<Map<String, Object>> funding(List<RoadmapTask.FundingYear> years) {
        return years.stream()
                .map(year -> Body.of(
                        "year", year.year(),
                        "nationalKrw", year.nationalKrw(),
                        "localKrw", year.localKrw(),
                        "privateKrw", year.privateKrw()))
                .toList();
    }

    private static List<Map<String, Object>> equipment(Stage stage, RoadmapTask task) {
        return task.equipment().stream()
                .map(line -> Body.of(
                        "classCode", line.classCode(),
                        "quantity", line.quantity(),
                        "unitCostKrw", line.unitCostKrw(),
                        "region", stage.region(line.region())))
                .toList();
    }

    private static String openConsultation(Stage stage) {
        String path = "/v1/roadmaps/" + stage.noted("roadmap");
        stage.anyone().get(path).expectProblem(404, "not-found");
        Answer version = stage.as("officer").get(path + "/versions/1").expect(200);
        stage.as("planner")
                .command(path + "/versions/1/open-consultation", version.etag(), null)
                .expectProblem(403, "forbidden");
        stage.as("officer")
                .command(path + "/versions/1/open-consultation", version.etag(), null)
                .expect(200);
        int tasks = stage.anyone()
                .get(path + "/versions/1")
                .expect(200)
                .at("/tasks")
                .size();
        Stage.check(tasks == 52, "the public reads 52 tasks, found %d", tasks);
        return "hidden before, now the public reads version 1 with its %d tasks".formatted(tasks);
    }
}
