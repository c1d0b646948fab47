package kr.giban.call.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.giban.call.call.Call;
import kr.giban.call.call.CallState;
import kr.giban.call.call.CallTask;
import kr.giban.call.call.CallTaskService;
import kr.giban.call.call.CallTaskState;
import kr.giban.call.call.Failure;
import kr.giban.call.organization.OrganizationService;
import kr.giban.call.proposal.Proposal;
import kr.giban.call.proposal.ProposalProgress;
import kr.giban.call.proposal.ProposalState;
import kr.giban.call.receipt.ReceiptService;
import kr.giban.call.sanction.SanctionService;
import kr.giban.call.sanction.SanctionTarget;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;

/** The beginning of a screening: no submission can follow it, however late it is on its way. */
@ApplicationScoped
public class ScreeningStart {
    private final ScreeningRepository screenings;
    private final CallTaskService tasks;
    private final ProposalProgress progress;
    private final OrganizationService organizations;
    private final ReceiptService receipts;
    private final SanctionService sanctions;
    private final Checklist checklist;
    private final Rules rules;
    private final Audit audit;
    private final Clock clock;

    ScreeningStart(
            ScreeningRepository screenings,
            CallTaskService tasks,
            ProposalProgress progress,
            OrganizationService organizations,
            ReceiptService receipts,
            SanctionService sanctions,
            Checklist checklist,
            Rules rules,
            Audit audit,
            Clock clock) {
        this.screenings = screenings;
        this.tasks = tasks;
        this.progress = progress;
        this.organizations = organizations;
        this.receipts = receipts;
        this.sanctions = sanctions;
        this.checklist = checklist;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public CallTask start(UUID callTaskId) {
        CallTask task = tasks.lockForCommand(callTaskId);
        task.state().mustReach(CallTaskState.SCREENING);
        refuseBeforeSettled(task.call());
        List<Proposal> proposals = progress.of(callTaskId, ProposalState.SUBMITTED);
        if (proposals.isEmpty()) {
            tasks.fail(task, Failure.NO_PROPOSAL);
        } else {
            open(task, proposals);
            tasks.moveTo(task, CallTaskState.SCREENING);
        }
        audit.changed("start-screening", "call-task", callTaskId, null, Map.of("state", task.state()));
        return task;
    }

    private void open(CallTask task, List<Proposal> proposals) {
        LocalDate today = Seoul.today(clock);
        List<String> applicants =
                proposals.stream().map(Proposal::organizationId).toList();
        Set<String> excluded = sanctions.barred(SanctionTarget.ORGANIZATION, applicants, today, today);
        for (Proposal proposal : proposals) {
            Checklist.Facts facts = new Checklist.Facts(
                    task.call().terms(),
                    organizations.find(proposal.organizationId()).orElseThrow(),
                    receipts.get(proposal.submissionId()).receipt(),
                    excluded.contains(proposal.organizationId()));
            screenings.persist(new Screening(proposal.id(), task.id(), checklist.of(facts, today)));
        }
        screenings.flush();
    }

    /** What reached the gateway in time may still be on its way, or come again with a ticket. */
    private void refuseBeforeSettled(Call call) {
        Instant settled = call.closesAt()
                .plusSeconds(rules.longValue("submission.settle-seconds", Seoul.dateOf(call.closesAt())));
        if (call.state() != CallState.CLOSED || clock.instant().isBefore(settled)) {
            throw ProblemException.of("blocked")
                    .withBlockers(List.of(Fault.of(
                            "submissions-not-settled", Map.of("state", call.state(), "instant", settled.toString()))));
        }
    }
}
