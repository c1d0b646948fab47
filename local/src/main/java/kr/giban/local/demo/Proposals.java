package kr.giban.local.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kr.giban.local.sample.call.Applicant;
import kr.giban.local.sample.call.Proposal;
import kr.giban.local.sample.call.Proposal.Course;
import kr.giban.local.sample.call.SamplePdf;
import kr.giban.local.sample.roadmap.RoadmapTask;

/** The applicants' side of the call. */
final class Proposals {
    private Proposals() {}

    static String draftAll(Stage stage) {
        List<Proposal> proposals = stage.sample().call().proposals();
        proposals.forEach(proposal -> draft(stage, proposal));
        String first =
                "/v1/proposals/" + stage.noted("proposal " + proposals.get(0).code());
        stage.as(applicant(stage, proposals.get(1)).username()).get(first).expectProblem(404, "not-found");
        stage.as("officer").get(first).expectProblem(404, "not-found");
        return "%d drafts with %d documents; to another applicant and, before the deadline, to officers they do not exist"
                .formatted(proposals.size(), proposals.size() * 2);
    }

    private static void draft(Stage stage, Proposal proposal) {
        Client client = stage.as(applicant(stage, proposal).username());
        Answer created = client.post(
                        "/v1/proposals",
                        Body.of(
                                "callTaskId", stage.noted("call-task " + proposal.task()),
                                "title", proposal.titleKo()))
                .expect(201);
        String path = "/v1/proposals/" + created.id();
        stage.note("proposal " + proposal.code(), created.id());
        String etag = client.patch(path, content(stage, proposal), created.etag())
                .expect(200)
                .etag();
        for (String kind : List.of("project-plan", "business-registration")) {
            byte[] pdf = SamplePdf.of(proposal.code() + " " + kind);
            etag = client.with("If-Match", etag)
                    .upload(
                            "PUT",
                            path + "/documents/" + kind + "?fileName=" + kind + ".pdf",
                            "application/octet-stream",
                            pdf)
                    .expect(200)
                    .etag();
        }
    }

    private static Map<String, Object> content(Stage stage, Proposal proposal) {
        RoadmapTask task = stage.sample().roadmap().revised().stream()
                .filter(candidate -> candidate.code().equals(proposal.task()))
                .findFirst()
                .orElseThrow();
        return Body.of(
                "summary", "공동활용 장비를 구축하여 중소·중견기업의 시험·평가를 지원한다. (합성)",
                "regionCode", applicant(stage, proposal).regionCode(),
                "startsOn", "2023-05-01",
                "endsOn", task.funding().get(task.funding().size() - 1).year() + "-12-31",
                "investigator",
                        Body.of(
                                "name", proposal.investigatorName(),
                                "email", proposal.investigatorEmail(),
                                "phone", proposal.investigatorPhone()),
                "budget", RoadmapSteps.funding(proposal.budget(task)),
                "consortium", consortium(stage, proposal),
                "equipment",
                        task.equipment().stream()
                                .map(line -> Body.of(
                                        "classCode", line.classCode(),
                                        "name", line.classCode() + " 장비",
                                        "quantity", line.quantity(),
                                        "unitCostKrw", line.unitCostKrw()))
                                .toList());
    }

    private static List<Map<String, Object>> consortium(Stage stage, Proposal proposal) {
        return stage.sample().call().applicants().stream()
                .filter(partner -> partner.id().equals(proposal.partner()))
                .map(partner -> Body.of(
                        "businessNumber", partner.businessNumber(),
                        "nameKo", partner.nameKo(),
                        "organizationId", partner.id(),
                        "regionCode", partner.regionCode(),
                        "part", "공동활용 운영"))
                .toList();
    }

    static String submitAll(Stage stage) {
        List<Proposal> onTime = stage.sample().call().proposals().stream()
                .filter(proposal -> proposal.course() != Course.LATE)
                .sorted(Comparator.comparing(Proposal::submittedAt))
                .toList();
        for (Proposal proposal : onTime) {
            stage.passTo(proposal.submittedAt().toInstant());
            Client client = stage.as(applicant(stage, proposal).username());
            if (proposal.course() == Course.RESUBMITTED) {
                submit(stage, proposal);
                String path = path(stage, proposal);
                client.patch(
                                path,
                                Body.of("summary", "고쳐서 다시 낸 계획 (합성)"),
                                client.get(path).expect(200).etag())
                        .expect(200);
            }
            submit(stage, proposal);
            if (proposal.course() == Course.WITHDRAWN) {
                String path = path(stage, proposal);
                client.command(path + "/withdraw", client.get(path).etag(), Body.of("reason", "기관 사정 (합성)"))
                        .expect(200);
            }
        }
        Answer receipt = stage.as(applicant(stage, onTime.get(0)).username())
                .get(path(stage, onTime.get(0)) + "/receipt")
                .expect(200);
        Answer verified =
                stage.anyone().post("/v1/receipts/verify", receipt.json()).expect(200);
        Stage.check(verified.at("/valid").asBoolean(), "a receipt proves itself: %s", verified.body());
        return "%d submitted, the last at %s; the receipt %s verifies for anyone who holds it"
                .formatted(
                        onTime.size(),
                        onTime.get(onTime.size() - 1).submittedAt().toLocalTime(),
                        receipt.text("/number"));
    }

    private static void submit(Stage stage, Proposal proposal) {
        Client client = stage.as(applicant(stage, proposal).username());
        String path = path(stage, proposal);
        String etag = client.get(path).expect(200).etag();
        Answer receipt =
                stage.submissions().send(client, path + "/submit", etag).expect(200);
        stage.submissions().acknowledged(proposal.code(), receipt);
    }

    static String late(Stage stage) {
        Proposal late = stage.sample().call().proposals().stream()
                .filter(proposal -> proposal.course() == Course.LATE)
                .findFirst()
                .orElseThrow();
        stage.passTo(late.submittedAt().toInstant());
        Client client = stage.as(applicant(stage, late).username());
        String path = path(stage, late);
        Answer refused = client.command(
                        path + "/submit", client.get(path).expect(200).etag(), null)
                .expectProblem(409, "call-closed");
        return "refused: " + refused.text("/detail");
    }

    static String path(Stage stage, Proposal proposal) {
        return "/v1/proposals/" + stage.noted("proposal " + proposal.code());
    }

    static Applicant applicant(Stage stage, Proposal proposal) {
        return stage.sample().call().applicants().stream()
                .filter(applicant -> applicant.id().equals(proposal.organization()))
                .findFirst()
                .orElseThrow();
    }
}
