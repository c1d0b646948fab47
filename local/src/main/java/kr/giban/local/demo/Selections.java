package kr.giban.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import kr.giban.local.sample.call.Proposal;
import kr.giban.local.sample.call.Proposal.Outcome;

/** From the scores to the agreements. */
final class Selections {
    private Selections() {}

    static String decide(Stage stage) {
        Client officer = stage.as("officer");
        int figures = 0;
        for (String task : Evaluation.evaluated(stage)) {
            String path = "/v1/call-tasks/" + stage.noted("call-task " + task);
            for (JsonNode place : officer.get(path + "/ranking").expect(200).at("/places")) {
                figures += holds(stage, place);
            }
            officer.command(
                            path + "/selection",
                            officer.get(path).expect(200).etag(),
                            Body.of("opinions", opinions(stage, task), "withoutPendingReviews", false))
                    .expect(200);
        }
        Proposal first = stage.sample().call().proposals().get(0);
        Client applicant = stage.as(Proposals.applicant(stage, first).username());
        String seen = applicant.get(Proposals.path(stage, first)).expect(200).text("/state");
        Stage.check(seen.equals("IN_EVALUATION"), "an applicant still reads IN_EVALUATION, found %s", seen);
        return figures
                + " means recomputed from the sheets, each as the sample expects; applicants still see IN_EVALUATION";
    }

    private static int holds(Stage stage, JsonNode place) {
        Proposal proposal = stage.sample().call().proposals().stream()
                .filter(candidate -> stage.noted("proposal " + candidate.code())
                        .equals(place.path("proposalId").asText()))
                .findFirst()
                .orElseThrow();
        boolean mean = place.path("mean").decimalValue().compareTo(proposal.expectedMean()) == 0;
        boolean score = place.path("score").decimalValue().compareTo(proposal.expectedTotal()) == 0;
        Stage.check(
                mean && score,
                "%s has %s and %s, found %s",
                proposal.code(),
                proposal.expectedMean(),
                proposal.expectedTotal(),
                place);
        return 1;
    }

    private static List<Map<String, Object>> opinions(Stage stage, String task) {
        return stage.sample().call().proposalsFor(task).stream()
                .filter(Proposal::isScored)
                .map(proposal -> Body.of(
                        "proposalId",
                        stage.noted("proposal " + proposal.code()),
                        "opinion",
                        "구축 필요성과 운영 계획을 종합하여 판단함. (합성)"))
                .toList();
    }

    static String publish(Stage stage) {
        Client officer = stage.as("officer");
        for (String task : Evaluation.evaluated(stage)) {
            String path = "/v1/call-tasks/" + stage.noted("call-task " + task) + "/selection";
            officer.command(path + "/publish", officer.get(path).expect(200).etag(), null)
                    .expect(200);
        }
        int right = 0;
        for (Proposal proposal : stage.sample().call().proposals()) {
            String state = stage.as(Proposals.applicant(stage, proposal).username())
                    .get(Proposals.path(stage, proposal))
                    .expect(200)
                    .text("/state");
            Stage.check(
                    state.equals(proposal.expectedOutcome().name()),
                    "%s is %s, found %s",
                    proposal.code(),
                    proposal.expectedOutcome(),
                    state);
            right++;
        }
        return "%d proposals have the outcome that the scores give: %d selected"
                .formatted(right, selected(stage).size());
    }

    static List<Proposal> selected(Stage stage) {
        return stage.sample().call().proposals().stream()
                .filter(proposal -> proposal.expectedOutcome() == Outcome.SELECTED)
                .toList();
    }

    static String agree(Stage stage) {
        Client officer = stage.as("officer");
        for (Proposal proposal : selected(stage)) {
            Answer agreement = officer.post(
                            "/v1/agreements", Body.of("proposalId", stage.noted("proposal " + proposal.code())))
                    .expect(201);
            String path = "/v1/agreements/" + agreement.id() + "/sign";
            Answer once = stage.as(Proposals.applicant(stage, proposal).username())
                    .command(path, agreement.etag(), null)
                    .expect(200);
            Answer twice = officer.command(path, once.etag(), null).expect(200);
            Stage.check(twice.text("/state").equals("SIGNED"), "SIGNED: %s", twice.body());
        }
        int expected = selected(stage).size();
        stage.await("the roadmap to hear of the contracts", () -> CallSteps.tasksIn(stage, "CONTRACTED") == expected);
        return "%d agreements SIGNED; as many tasks of the roadmap are CONTRACTED, %d are PLANNED again"
                .formatted(expected, CallSteps.tasksIn(stage, "PLANNED") - 32);
    }
}
