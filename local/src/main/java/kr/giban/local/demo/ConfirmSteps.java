package kr.giban.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.giban.local.sample.hearing.Disposition;
import kr.giban.local.sample.roadmap.Advice;
import kr.giban.local.sample.roadmap.TaskChange;

/** From the opinions to the roadmap in force: version 2, dispositions, advice, confirmation, announcement. */
final class ConfirmSteps {
    private ConfirmSteps() {}

    static List<Step> all() {
        return List.of(
                new Step("revise", "Version 2 takes up what is accepted", ConfirmSteps::revise),
                new Step("dispositions", "Every opinion gets an answer, drafted one by one", ConfirmSteps::draft),
                new Step("dispositions-published", "All answers become public together", ConfirmSteps::publish),
                new Step("advice", "The PDs of the technology fields advise", ConfirmSteps::advise),
                new Step("advice-answered", "Each advice gets a response", ConfirmSteps::respond),
                new Step("confirm", "Version 2 is confirmed, the consultation sealed", ConfirmSteps::confirm),
                new Step("announce", "The roadmap is announced", ConfirmSteps::announce));
    }

    private static String roadmap(Stage stage) {
        return "/v1/roadmaps/" + stage.noted("roadmap");
    }

    private static String revise(Stage stage) {
        Client planner = stage.as("planner");
        String first = roadmap(stage) + "/versions/1";
        planner.command(first + "/revise", planner.get(first).expect(200).etag(), null)
                .expect(200);
        List<TaskChange> changes = stage.sample().roadmap().changes();
        for (TaskChange change : changes) {
            String task = "/v1/tasks/" + stage.noted("task " + change.task());
            Answer before = planner.get(task).expect(200);
            planner.patch(task, Map.of(change.field(), value(stage, change)), before.etag())
                    .expect(200);
        }
        JsonNode diff =
                planner.get(roadmap(stage) + "/diff?from=1&to=2").expect(200).json();
        Stage.check(diff.path("changes").size() >= changes.size(), "%d changes, found %s", changes.size(), diff);
        return "%d changes; version 1 stays as it was published"
                .formatted(diff.path("changes").size());
    }

    /** Needs are told by their ids; everything else as the sample has it. */
    private static Object value(Stage stage, TaskChange change) {
        if (!change.field().equals("needs")) {
            return change.value();
        }
        List<String> ids = new ArrayList<>();
        change.value().forEach(code -> ids.add(stage.noted("need " + code.asText())));
        return ids;
    }

    private static String draft(Stage stage) {
        Client planner = stage.as("planner");
        String path = "/v1/consultations/" + stage.noted("consultation") + "/dispositions";
        Map<String, TaskChange> changes = stage.sample().roadmap().changes().stream()
                .collect(Collectors.toMap(TaskChange::code, change -> change));
        List<Disposition> dispositions = stage.sample().hearings().dispositions();
        for (Disposition disposition : dispositions) {
            String changeRef = disposition.changes().stream()
                    .map(changes::get)
                    .map(change -> "tasks/" + change.task() + "/" + change.field())
                    .findFirst()
                    .orElse(null);
            planner.post(
                            path,
                            Body.of(
                                    "opinionIds",
                                            disposition.opinions().stream()
                                                    .map(opinion -> stage.noted("opinion " + opinion))
                                                    .toList(),
                                    "kind", disposition.kind(),
                                    "reason", disposition.reason(),
                                    "changeRef", changeRef))
                    .expect(201);
        }
        int shown = stage.anyone().get(path).expect(200).at("/items").size();
        Stage.check(shown == 0, "drafts are not public, found %d", shown);
        return "%d dispositions for %d opinions; the public sees none of them yet"
                .formatted(
                        dispositions.size(),
                        dispositions.stream().mapToInt(d -> d.opinions().size()).sum());
    }

    private static String publish(Stage stage) {
        Client officer = stage.as("officer");
        String consultation = "/v1/consultations/" + stage.noted("consultation");
        String second = roadmap(stage) + "/versions/2";
        Answer early = officer.command(
                        second + "/confirm", officer.get(second).expect(200).etag(), null)
                .expectProblem(409, "blocked");
        officer.command(
                        consultation + "/dispositions/publish",
                        officer.get(consultation).expect(200).etag(),
                        null)
                .expect(200);
        int shown = stage.anyone()
                .get(consultation + "/dispositions?limit=500")
                .expect(200)
                .at("/items")
                .size();
        int expected = stage.sample().hearings().dispositions().size();
        Stage.check(shown == expected, "%d dispositions are public, found %d", expected, shown);
        return "%d public at once; a confirmation before it was refused with %d blockers"
                .formatted(shown, early.at("/blockers").size());
    }

    private static String advise(Stage stage) {
        for (Advice advice : stage.sample().roadmap().advice()) {
            Answer recorded = stage.as("officer")
                    .post(
                            roadmap(stage) + "/advice",
                            Body.of(
                                    "field", field(advice),
                                    "division", advice.division(),
                                    "expertName", advice.expert(),
                                    "opinion", advice.textKo()))
                    .expect(201);
            stage.note("advice " + advice.code(), recorded.id());
            stage.note("advice etag " + advice.code(), recorded.etag());
        }
        return stage.sample().roadmap().advice().size() + " pieces of advice; unanswered ones stand in the way";
    }

    private static String field(Advice advice) {
        return advice.division() == null ? "산업기반" : advice.division();
    }

    private static String respond(Stage stage) {
        for (Advice advice : stage.sample().roadmap().advice()) {
            stage.as("planner")
                    .command(
                            "/v1/advice/" + stage.noted("advice " + advice.code()) + "/respond",
                            stage.noted("advice etag " + advice.code()),
                            Body.of("response", advice.responseKo()))
                    .expect(200);
        }
        return "all answered";
    }

    private static String confirm(Stage stage) {
        Client officer = stage.as("officer");
        String second = roadmap(stage) + "/versions/2";
        stage.await("the dispositions by the feed", () -> {
            Answer answer = officer.command(
                    second + "/confirm", officer.get(second).expect(200).etag(), null);
            if (answer.status() != 200 && answer.status() != 409) {
                answer.expect(200);
            }
            return answer.status() == 200;
        });
        String state = officer.get(second).expect(200).text("/state");
        String sealed = stage.anyone()
                .get("/v1/consultations/" + stage.noted("consultation"))
                .expect(200)
                .text("/state");
        Stage.check(
                state.equals("CONFIRMED") && sealed.equals("SEALED"), "CONFIRMED and SEALED: %s, %s", state, sealed);
        return "CONFIRMED; the consultation is SEALED, its digest is the one of what the roadmap has received";
    }

    private static String announce(Stage stage) {
        Client officer = stage.as("officer");
        String second = roadmap(stage) + "/versions/2";
        officer.command(second + "/announce", officer.get(second).expect(200).etag(), null)
                .expect(200);
        JsonNode roadmap = stage.anyone().get(roadmap(stage)).expect(200).json();
        Stage.check(roadmap.path("versionInForce").asInt() == 2, "version 2 is in force: %s", roadmap);
        String csv = stage.anyone()
                .with("Accept", "text/csv")
                .get(roadmap(stage) + "/investment-plan")
                .expect(200)
                .body();
        return "version 2 is in force; the investment plan as CSV has %d lines"
                .formatted(csv.lines().count());
    }
}
