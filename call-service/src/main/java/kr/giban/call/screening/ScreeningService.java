package kr.giban.call.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.call.call.CallTask;
import kr.giban.call.call.CallTaskService;
import kr.giban.call.call.CallTaskState;
import kr.giban.call.call.CallTerms;
import kr.giban.call.proposal.Proposal;
import kr.giban.call.proposal.ProposalProgress;
import kr.giban.call.proposal.ProposalState;
import kr.giban.call.proposal.ProposalVisibility;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;
import kr.giban.platform.security.Roles;

/** Reading and deciding checklists. */
@ApplicationScoped
public class ScreeningService {
    private final ScreeningRepository screenings;
    private final CallTaskService tasks;
    private final ProposalProgress progress;
    private final ProposalVisibility visibility;
    private final Audit audit;
    private final Preconditions preconditions;
    private final Caller caller;

    ScreeningService(
            ScreeningRepository screenings,
            CallTaskService tasks,
            ProposalProgress progress,
            ProposalVisibility visibility,
            Audit audit,
            Preconditions preconditions,
            Caller caller) {
        this.screenings = screenings;
        this.tasks = tasks;
        this.progress = progress;
        this.visibility = visibility;
        this.audit = audit;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    /** A view and the version that its ETag tells. */
    record Seen(ScreeningView view, long version) {}

    CallTask task(UUID callTaskId) {
        return tasks.read(callTaskId);
    }

    @Transactional
    List<ScreeningView> ofTask(UUID callTaskId) {
        return screenings.ofTask(callTaskId).stream().map(Screening::view).toList();
    }

    /** The checklist of a proposal; its applicant sees it once the screening is finished. */
    @Transactional
    Seen read(UUID proposalId) {
        Proposal proposal = visibility.readAsParty(proposalId);
        if (!caller.has(Roles.PROGRAM_OFFICER) && proposal.state() == ProposalState.SUBMITTED) {
            throw ProblemException.notFound();
        }
        Screening screening = screenings.findByIdOptional(proposalId).orElseThrow(ProblemException::notFound);
        return new Seen(screening.view(), screening.version());
    }

    /** Bonus and penalty by proposal. */
    public Map<UUID, Points> points(UUID callTaskId) {
        return screenings.ofTask(callTaskId).stream()
                .collect(java.util.stream.Collectors.toMap(Screening::proposalId, Screening::points));
    }

    @Transactional
    Seen decide(UUID proposalId, ScreeningRequest request) {
        CallTask task = tasks.hold(screenings.callTaskOf(proposalId));
        Screening screening = screenings.lock(proposalId);
        preconditions.check(screening.version());
        if (task.state() != CallTaskState.SCREENING) {
            throw task.state().illegal();
        }
        List<Fault> faults = faults(screening, request, task.call().terms());
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
        ScreeningView before = screening.view();
        screening.decide(request);
        screenings.flush();
        audit.changed("screen", "proposal", proposalId, before, screening.view());
        return new Seen(screening.view(), screening.version());
    }

    /** Parts those who go on from those who do not; with none left the call for this task has failed. */
    @Transactional
    public CallTask finish(UUID callTaskId) {
        CallTask task = tasks.lockForCommand(callTaskId);
        if (task.state() != CallTaskState.SCREENING) {
            throw task.state().illegal();
        }
        List<Proposal> proposals = progress.lock(callTaskId, java.util.EnumSet.of(ProposalState.SUBMITTED));
        Map<UUID, Screening> byProposal = screenings.ofTask(callTaskId).stream()
                .collect(java.util.stream.Collectors.toMap(Screening::proposalId, s -> s));
        refuseUndecided(proposals, byProposal);
        return ScreeningEnd.apply(task, proposals, byProposal, tasks, progress);
    }

    private static void refuseUndecided(List<Proposal> proposals, Map<UUID, Screening> byProposal) {
        List<Fault> open = proposals.stream()
                .flatMap(proposal -> byProposal.get(proposal.id()).items().stream()
                        .filter(item -> item.result() == null)
                        .map(item -> Fault.of(
                                "screening-item-open", Map.of("proposalId", proposal.id(), "item", item.item()))))
                .toList();
        if (!open.isEmpty()) {
            throw ProblemException.of("blocked").withBlockers(open);
        }
    }

    private static List<Fault> faults(Screening screening, ScreeningRequest request, CallTerms terms) {
        List<Fault> faults = new ArrayList<>();
        List<String> known = screening.items().stream().map(ScreeningItem::item).toList();
        for (int i = 0; i < request.items().size(); i++) {
            ScreeningRequest.Line line = request.items().get(i);
            if (!known.contains(line.item())) {
                faults.add(Fault.at("/items/" + i + "/item", "unknown-key", Map.of("key", line.item())));
            }
            if (line.result() == ScreeningItem.Outcome.FAIL && isBlank(line.reason())) {
                faults.add(Fault.at("/items/" + i + "/reason", "required"));
            }
        }
        Points points = request.points(screening.points());
        within(faults, "/bonusPoints", points.bonus(), terms.bonusLimit());
        within(faults, "/penaltyPoints", points.penalty(), terms.penaltyLimit());
        boolean any = points.bonus().signum() > 0 || points.penalty().signum() > 0;
        if (any && isBlank(request.reason(screening.pointsReason()))) {
            faults.add(Fault.at("/pointsReason", "required"));
        }
        return faults;
    }

    private static void within(List<Fault> faults, String pointer, BigDecimal value, BigDecimal limit) {
        if (value.compareTo(limit) > 0) {
            faults.add(Fault.at(pointer, "over-limit", Map.of("limit", limit.toPlainString())));
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
