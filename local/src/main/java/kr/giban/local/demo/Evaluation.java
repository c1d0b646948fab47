package kr.giban.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.giban.local.sample.call.PanelSeat;
import kr.giban.local.sample.call.Proposal;
import kr.giban.local.sample.call.Reviewer;
import kr.giban.local.sample.call.ScoreSheet;

/** Screening, committees, declarations and scores. */
final class Evaluation {
    private Evaluation() {}

    static String screen(Stage stage) {
        Client officer = stage.as("officer");
        stage.await("the call to be closed by its rule", () -> {
            stage.suite().tick();
            return officer.get("/v1/calls/" + stage.noted("call"))
                    .text("/state")
                    .equals("CLOSED");
        });
        for (String task : tasks(stage)) {
            String path = "/v1/call-tasks/" + stage.noted("call-task " + task);
            officer.command(path + "/screening", officer.get(path).expect(200).etag(), null)
                    .expect(200);
            for (Proposal proposal : submitted(stage, task)) {
                decide(stage, proposal);
            }
            Answer finished = officer.command(
                            path + "/screening/finish",
                            officer.get(path).expect(200).etag(),
                            null)
                    .expect(200);
            stage.note("state " + task, finished.text("/callTaskState"));
        }
        long out = proposals(stage, Proposal.Outcome.SCREENED_OUT);
        long failed = tasks(stage).stream()
                .filter(task -> stage.noted("state " + task).equals("FAILED"))
                .count();
        return "%d screened out as not eligible; %d call-task FAILED with nobody left".formatted(out, failed);
    }

    private static void decide(Stage stage, Proposal proposal) {
        Client officer = stage.as("officer");
        String path = Proposals.path(stage, proposal) + "/screening";
        Answer screening = officer.get(path).expect(200);
        boolean out = proposal.expectedOutcome() == Proposal.Outcome.SCREENED_OUT;
        List<Map<String, Object>> items = new ArrayList<>();
        for (JsonNode item : screening.at("/items")) {
            boolean fails = out && item.path("item").asText().equals("eligibility");
            Stage.check(!fails || item.path("proposed").isTextual(), "the firm is found by rule: %s", screening.body());
            items.add(Body.of(
                    "item", item.path("item").asText(),
                    "result", fails ? "FAIL" : "PASS",
                    "reason", fails ? "비영리기관이 아님" : null));
        }
        officer.put(
                        path,
                        Body.of(
                                "items",
                                items,
                                "bonusPoints",
                                proposal.bonusPoints(),
                                "penaltyPoints",
                                proposal.penaltyPoints(),
                                "pointsReason",
                                proposal.bonusPoints() + proposal.penaltyPoints() > 0 ? "공고의 가감점 (합성)" : null),
                        screening.etag())
                .expect(200);
    }

    static String panels(Stage stage) {
        String refusal = "";
        int seats = 0;
        for (String task : evaluated(stage)) {
            List<PanelSeat> panel = stage.sample().call().panelOf(task);
            if (refusal.isEmpty() && appliesFor(stage, task, "org-hanbit")) {
                List<PanelSeat> partial = new ArrayList<>(panel.subList(0, panel.size() - 1));
                partial.add(new PanelSeat(task, "reviewer1", true, PanelSeat.Declaration.NONE, null));
                Answer refused = put(stage, task, partial);
                Stage.check(refused.status() == 422 || refused.status() == 409, "refused: %s", refused.body());
                refusal = refused.text("/errors/0/code");
            }
            put(stage, task, panel).expect(200);
            String path = "/v1/call-tasks/" + stage.noted("call-task " + task) + "/panel";
            Client officer = stage.as("officer");
            officer.command(path + "/confirm", officer.get(path).expect(200).etag(), null)
                    .expect(200);
            seats += panel.size();
        }
        return "%d seats; an employee of an applicant was refused by rule (%s)".formatted(seats, refusal);
    }

    private static boolean appliesFor(Stage stage, String task, String organization) {
        return submitted(stage, task).stream()
                .anyMatch(proposal -> proposal.organization().equals(organization));
    }

    private static Answer put(Stage stage, String task, List<PanelSeat> panel) {
        Map<String, Reviewer> reviewers = stage.sample().call().reviewers().stream()
                .collect(Collectors.toMap(Reviewer::username, reviewer -> reviewer));
        List<Map<String, Object>> members = panel.stream()
                .map(seat -> Body.of(
                        "subject", stage.subject(seat.reviewer()),
                        "name", reviewers.get(seat.reviewer()).name(),
                        "organizationId", reviewers.get(seat.reviewer()).employer(),
                        "regionCode", reviewers.get(seat.reviewer()).regionCode(),
                        "industry", reviewers.get(seat.reviewer()).industry(),
                        "chair", seat.chair()))
                .toList();
        String path = "/v1/call-tasks/" + stage.noted("call-task " + task) + "/panel";
        return stage.as("officer").put(path, Body.of("members", members));
    }

    static String declare(Stage stage) {
        int declared = 0;
        int conflicts = 0;
        for (Reviewer reviewer : stage.sample().call().reviewers()) {
            Client client = stage.as(reviewer.username());
            for (JsonNode review : reviews(client)) {
                boolean conflict = isConflict(stage, reviewer, review);
                String path = "/v1/reviews/" + review.path("id").asText();
                client.command(
                                path + "/declare",
                                client.get(path).expect(200).etag(),
                                Body.of(
                                        "conflict",
                                        conflict,
                                        "statement",
                                        conflict ? "신청기관과 공동연구 중 (합성)" : "이해관계 없음 (합성)"))
                        .expect(200);
                declared++;
                conflicts += conflict ? 1 : 0;
            }
        }
        return "%d declarations, %d conflict: excused, the sheet does not count".formatted(declared, conflicts);
    }

    private static boolean isConflict(Stage stage, Reviewer reviewer, JsonNode review) {
        String task = taskOf(stage, review);
        return stage.sample().call().panelOf(task).stream()
                .anyMatch(seat -> seat.reviewer().equals(reviewer.username())
                        && seat.declaration() == PanelSeat.Declaration.CONFLICT);
    }

    private static String taskOf(Stage stage, JsonNode review) {
        return tasks(stage).stream()
                .filter(task -> stage.noted("call-task " + task)
                        .equals(review.path("callTaskId").asText()))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> reviews(Client client) {
        List<JsonNode> reviews = new ArrayList<>();
        client.get("/v1/reviews?limit=500").expect(200).at("/items").forEach(reviews::add);
        return reviews;
    }

    static String score(Stage stage) {
        int sheets = 0;
        for (Reviewer reviewer : stage.sample().call().reviewers()) {
            Client client = stage.as(reviewer.username());
            Map<String, JsonNode> byProposal = reviews(client).stream()
                    .collect(
                            Collectors.toMap(review -> review.path("proposalId").asText(), review -> review));
            for (Proposal proposal : stage.sample().call().proposals()) {
                for (ScoreSheet sheet : stage.sample().call().scoresOf(proposal.code())) {
                    if (sheet.reviewer().equals(reviewer.username())) {
                        score(client, byProposal.get(stage.noted("proposal " + proposal.code())), sheet);
                        sheets++;
                    }
                }
            }
        }
        return sheets + " sheets, append-only and chained by hash";
    }

    private static void score(Client client, JsonNode review, ScoreSheet sheet) {
        String path = "/v1/reviews/" + review.path("id").asText();
        List<Map<String, Object>> scores = sheet.points().entrySet().stream()
                .map(entry -> Body.of("criterion", entry.getKey(), "points", entry.getValue()))
                .toList();
        client.command(
                        path + "/scores",
                        client.get(path).expect(200).etag(),
                        Body.of("scores", scores, "opinion", sheet.opinion()))
                .expect(200);
    }

    /** The codes of all tasks of the call. */
    static List<String> tasks(Stage stage) {
        return stage.sample().roadmap().draft().stream()
                .filter(task -> task.year() == 2023)
                .map(task -> task.code())
                .toList();
    }

    /** Those that got to a committee. */
    static List<String> evaluated(Stage stage) {
        return tasks(stage).stream()
                .filter(task -> stage.noted("state " + task).equals("EVALUATING"))
                .toList();
    }

    private static List<Proposal> submitted(Stage stage, String task) {
        return stage.sample().call().proposalsFor(task).stream()
                .filter(proposal -> proposal.expectedOutcome() != Proposal.Outcome.DRAFT
                        && proposal.expectedOutcome() != Proposal.Outcome.WITHDRAWN)
                .toList();
    }

    private static long proposals(Stage stage, Proposal.Outcome outcome) {
        return stage.as("officer")
                .get("/v1/proposals?limit=1&include=total&state=" + outcome)
                .expect(200)
                .at("/total")
                .asLong();
    }
}
