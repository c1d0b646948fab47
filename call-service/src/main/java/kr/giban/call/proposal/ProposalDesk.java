package kr.giban.call.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kr.giban.call.call.Call;
import kr.giban.call.call.CallTask;
import kr.giban.call.call.CallTaskService;
import kr.giban.call.document.DocumentService;
import kr.giban.call.organization.Organization;
import kr.giban.call.organization.OrganizationService;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.problem.ProblemCatalog;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;
import kr.giban.platform.time.Seoul;
import kr.giban.platform.web.RequestInfo;

/**
 * What every change by an applicant begins with. Locks are always taken in one order, call-task before proposal, so that
 * a deadline, a screening and a submission cannot wait for each other in a circle.
 */
@ApplicationScoped
public class ProposalDesk {
    private final ProposalRepository proposals;
    private final ProposalCheck check;
    private final CallTaskService tasks;
    private final DocumentService documents;
    private final OrganizationService organizations;
    private final ProblemCatalog catalog;
    private final Preconditions preconditions;
    private final RequestInfo request;
    private final Caller caller;
    private final Clock clock;

    ProposalDesk(
            ProposalRepository proposals,
            ProposalCheck check,
            CallTaskService tasks,
            DocumentService documents,
            OrganizationService organizations,
            ProblemCatalog catalog,
            Preconditions preconditions,
            RequestInfo request,
            Caller caller,
            Clock clock) {
        this.proposals = proposals;
        this.check = check;
        this.tasks = tasks;
        this.documents = documents;
        this.organizations = organizations;
        this.catalog = catalog;
        this.preconditions = preconditions;
        this.request = request;
        this.caller = caller;
        this.clock = clock;
    }

    /** A proposal of the caller's organization and its call-task, kept from changing. */
    record Open(Proposal proposal, CallTask task) {
        Call call() {
            return task.call();
        }
    }

    /** Locks one of the caller's own proposals; 404 for another's; 412 for one that has changed. */
    Open lockOwn(UUID id) {
        UUID callTaskId =
                proposals.callTaskOf(id, caller.requireOrganization()).orElseThrow(ProblemException::notFound);
        CallTask task = tasks.hold(callTaskId);
        Proposal proposal = proposals.lock(id);
        preconditions.check(proposal.version());
        return new Open(proposal, task);
    }

    /** As {@link #lockOwn}, for a change of the draft: not after the deadline, nor after its end. */
    Open lockDraft(UUID id) {
        Open open = lockOwn(id);
        if (!open.proposal().isWritable()) {
            throw open.proposal().state().illegal();
        }
        mustTakeDrafts(open.call());
        return open;
    }

    void mustTakeDrafts(Call call) {
        if (!call.takesDrafts(clock.instant())) {
            throw ProblemException.of("call-not-open")
                    .withMember("state", call.state().name())
                    .withMember("opensAt", call.opensAt().toString())
                    .withMember("closesAt", call.closesAt().toString());
        }
    }

    ProposalCheck.Findings findings(Proposal proposal, CallTask task) {
        return check.check(
                proposal,
                task,
                organization(proposal.organizationId()),
                documents.ofProposal(proposal.id()),
                Seoul.today(clock));
    }

    /** The proposal to its applicant, with what would be held against it now. */
    ProposalView ownView(Proposal proposal, CallTask task) {
        List<Warning> warnings = proposal.isWritable()
                ? findings(proposal, task).all().stream()
                        .map(fault ->
                                new Warning(fault.pointer(), fault.code(), catalog.message(fault, request.language())))
                        .toList()
                : List.of();
        return ProposalView.own(proposal, warnings);
    }

    Organization organization(String id) {
        return organizations.find(id).orElseThrow(() -> ProblemException.of("organization-unknown"));
    }
}
