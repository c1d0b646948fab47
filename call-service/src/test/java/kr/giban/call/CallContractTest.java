package kr.giban.call;

import static kr.giban.call.Flow.OFFICER;
import static kr.giban.call.Flow.as;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import kr.giban.call.Flow.Applicant;
import kr.giban.call.Flow.Evaluation;
import kr.giban.call.Flow.Ref;
import kr.giban.platform.testing.ContractTest;
import kr.giban.platform.testing.Sample;
import kr.giban.platform.testing.Tokens;

@CallServiceTest
class CallContractTest extends ContractTest {
    private final Map<String, Object> shared = new HashMap<>();

    @Inject
    DataSource database;

    @Override
    protected Map<String, Supplier<Sample>> samples() {
        Map<String, Supplier<Sample>> all = new HashMap<>();
        house(all);
        organizations(all);
        calls(all);
        proposals(all);
        screening(all);
        panel(all);
        selection(all);
        return all;
    }

    /** What is only read can be shared by all the cases of its operation. */
    @SuppressWarnings("unchecked")
    private <T> T shared(String name, Supplier<T> made) {
        Object known = shared.get(name);
        if (known == null) {
            known = made.get();
            shared.put(name, known);
        }
        return (T) known;
    }

    private Flow flow() {
        return new Flow(database);
    }

    private static void house(Map<String, Supplier<Sample>> all) {
        all.put("listRulesOfCall", Sample::anonymous);
        all.put("putRuleOfCall", () -> Sample.as(Tokens.of("operator"))
                .path("name", "call.notice-days")
                .member("validFrom", Sample.freshDay()));
        all.put("listAuditEntriesOfCall", () -> Sample.as(Tokens.of("auditor")));
        all.put("readEventsOfCall", Sample::anonymous);
        all.put("listReceiptKeys", Sample::anonymous);
        all.put("verifyReceipt", () -> Sample.anonymous().unaudited("it changes nothing"));
    }

    private void organizations(Map<String, Supplier<Sample>> all) {
        all.put("listOrganizations", () -> Sample.as(OFFICER));
        all.put("registerOrganization", () -> Sample.as(Flow.stranger().token())
                .placeholder("businessNumber", Flow.businessNumber("82")));
        all.put("getOrganization", () -> {
            Applicant applicant = flow().known(0);
            return Sample.as(applicant.token()).path("id", applicant.organization());
        });
        all.put("approveOrganization", () -> of(OFFICER, flow().registered(Flow.stranger(), "82")));
        all.put("listSanctions", () -> Sample.as(OFFICER));
        all.put("createSanction", () -> Sample.as(OFFICER).placeholder("organizationId", "org-" + UUID.randomUUID()));
    }

    private void calls(Map<String, Supplier<Sample>> all) {
        all.put("createCallFromRoadmap", () -> Sample.as(OFFICER)
                .placeholder("roadmapId", UUID.randomUUID())
                .placeholder("code", "2023-BIO-01")
                .placeholder("opensAt", Instant.now().plus(Duration.ofDays(1)))
                .placeholder("closesAt", Instant.now().plus(Duration.ofDays(40))));
        all.put("listCalls", Sample::anonymous);
        all.put("getCall", () -> Sample.anonymous().path("id", announcedCall().id()));
        all.put("patchCall", () -> of(OFFICER, flow().draftCall()));
        all.put("announceCall", () -> of(OFFICER, flow().draftCall()));
        all.put("openCall", () -> of(OFFICER, flow().due(flow().announced(flow().draftCall()))));
        all.put("closeCall", () -> {
            Ref open = flow().open(flow().draftCall());
            flow().pastDeadline(open.id());
            return of(OFFICER, open);
        });
        all.put("cancelCall", () -> of(OFFICER, flow().draftCall()));
        all.put("extendCall", () -> of(OFFICER, flow().announced(flow().draftCall()))
                .placeholder("closesAt", Instant.now().plus(Duration.ofDays(50))));
        all.put("listCallTasks", () -> Sample.anonymous()
                .path("id", announcedCall().id()));
        all.put("getCallTask", () -> Sample.anonymous()
                .path("id", flow().callTask(announcedCall().id()).id()));
    }

    private void proposals(Map<String, Supplier<Sample>> all) {
        all.put("listProposals", () -> Sample.as(OFFICER));
        all.put("createProposal", () -> Sample.as(flow().known(0).token()).placeholder("callTaskId", openTask()));
        all.put("getProposal", this::sharedDraft);
        all.put("patchProposal", this::draft);
        all.put("listDocuments", this::sharedDraft);
        all.put("putDocument", () -> draft().path("kind", "project-plan")
                .query("fileName", "계획서.pdf")
                .with((request, method, path, id) ->
                        request.contentType("application/octet-stream").body(Flow.pdf())));
        all.put("getDocument", () -> {
            Applicant applicant = flow().known(0);
            Ref complete =
                    shared("complete", () -> flow().complete(applicant, flow().draftProposal(applicant, openTask())));
            return of(applicant.token(), complete).path("kind", "project-plan");
        });
        all.put("deleteDocument", () -> complete().path("kind", "project-plan"));
        all.put("submitProposal", () -> complete()
                .with((request, method, path, id) -> Flow.stamp(request, Instant.now(), id, path)));
        all.put("withdrawProposal", this::draft);
        all.put("getReceipt", this::submitted);
        all.put("getSubmission", this::submitted);
    }

    private void screening(Map<String, Supplier<Sample>> all) {
        all.put("startScreening", () -> onTask(flow().closedWith(1)));
        all.put("listScreenings", () -> onTask(published()));
        all.put("getScreening", () -> {
            Evaluation evaluation = published();
            return Sample.as(evaluation.applicants().get(0).token())
                    .path("id", evaluation.proposals().get(0));
        });
        all.put("putScreening", () -> {
            String id = flow().screening(1).proposals().get(0);
            return Sample.as(OFFICER)
                    .path("id", id)
                    .etag(as(OFFICER).get("/v1/proposals/" + id + "/screening").header("ETag"));
        });
        all.put("finishScreening", () -> onTask(flow().screened(1)));
    }

    private void panel(Map<String, Supplier<Sample>> all) {
        all.put("putPanel", () -> Sample.as(OFFICER)
                .path("id", flow().evaluating(1).taskId()));
        all.put("getPanel", () -> of(OFFICER, flow().panelNow(published())));
        all.put("confirmPanel", () -> of(OFFICER, flow().panel(flow().evaluating(1))));
        all.put("addPanelMembers", () -> {
            Evaluation evaluation = flow().confirmed(1);
            return of(OFFICER, flow().panelNow(evaluation));
        });
        all.put("listReviews", () -> Sample.as(Flow.reviewer(1)));
        all.put(
                "getReview",
                () -> of(
                        Flow.reviewer(1),
                        flow().review(1, published().proposals().get(0))));
        all.put("declareReview", () -> of(Flow.reviewer(1), aReview()));
        all.put(
                "scoreReview",
                () -> of(
                        Flow.reviewer(1),
                        flow().declared(1, flow().confirmed(1).proposals().get(0))));
    }

    private void selection(Map<String, Supplier<Sample>> all) {
        all.put("getRanking", () -> onTask(published()));
        all.put("decideSelection", () -> {
            Evaluation evaluation = flow().scored(1);
            return onTask(evaluation)
                    .placeholder("proposalId", evaluation.proposals().get(0));
        });
        all.put("getSelection", () -> onTask(published()));
        all.put("failCallTask", () -> onTask(flow().evaluating(1)));
        all.put("publishSelection", () -> onTask(flow().decided(1)));
        all.put("getResult", () -> {
            Evaluation evaluation = published();
            return Sample.as(evaluation.applicants().get(0).token())
                    .path("id", evaluation.proposals().get(0));
        });
        all.put("listAgreements", () -> Sample.as(OFFICER));
        all.put("createAgreement", () -> Sample.as(OFFICER)
                .placeholder("proposalId", flow().published(1).proposals().get(0)));
        all.put("getAgreement", () -> {
            Ref agreement = shared("agreement", () -> flow().agreement(published()));
            return of(flow().known(0).token(), agreement);
        });
        all.put("signAgreement", () -> {
            Evaluation evaluation = flow().published(1);
            return of(evaluation.applicants().get(0).token(), flow().agreement(evaluation));
        });
    }

    private static Sample of(String token, Ref resource) {
        return Sample.as(token).path("id", resource.id()).etag(resource.etag());
    }

    private Sample onTask(Evaluation evaluation) {
        return of(OFFICER, flow().task(evaluation.taskId()));
    }

    /** An evaluation that has been through everything: all that is only read of one is read of this. */
    private Evaluation published() {
        return shared("published", () -> flow().published(1));
    }

    private String openTask() {
        return flow().callTask(flow().open(flow().draftCall()).id()).id();
    }

    private Ref aReview() {
        return flow().review(1, flow().confirmed(1).proposals().get(0));
    }

    private Ref announcedCall() {
        return shared("announced", () -> flow().announced(flow().draftCall()));
    }

    private Sample sharedDraft() {
        Applicant applicant = flow().known(0);
        return of(applicant.token(), shared("draft", () -> flow().draftProposal(applicant, openTask())));
    }

    private Sample draft() {
        Applicant applicant = flow().known(0);
        return of(applicant.token(), flow().draftProposal(applicant, openTask()));
    }

    private Sample submitted() {
        Applicant applicant = flow().known(0);
        return of(applicant.token(), shared("submitted", () -> flow().submitted(applicant, openTask())));
    }

    private Sample complete() {
        Applicant applicant = flow().known(0);
        return of(applicant.token(), flow().complete(applicant, flow().draftProposal(applicant, openTask())));
    }
}
