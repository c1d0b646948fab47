package kr.giban.call.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.giban.call.call.CallTask;
import kr.giban.call.call.CallTaskService;
import kr.giban.call.call.CallTaskState;
import kr.giban.call.call.Failure;
import kr.giban.call.json.Json;
import kr.giban.call.panel.PanelService;
import kr.giban.call.proposal.Proposal;
import kr.giban.call.proposal.ProposalProgress;
import kr.giban.call.proposal.ProposalState;
import kr.giban.call.proposal.ProposalVisibility;
import kr.giban.call.ranking.RankingService;
import kr.giban.call.ranking.RankingView;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.audit.DraftTrace;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** Deciding and publishing: two moments, and nobody learns of the first before the second. */
@ApplicationScoped
public class SelectionService {
    private final SelectionRepository selections;
    private final SelectionResultRepository results;
    private final RankingService rankings;
    private final PanelService panels;
    private final CallTaskService tasks;
    private final ProposalProgress progress;
    private final ProposalVisibility visibility;
    private final ContractTerm contractTerm;
    private final Audit audit;
    private final Clock clock;

    SelectionService(
            SelectionRepository selections,
            SelectionResultRepository results,
            RankingService rankings,
            PanelService panels,
            CallTaskService tasks,
            ProposalProgress progress,
            ProposalVisibility visibility,
            ContractTerm contractTerm,
            Audit audit,
            Clock clock) {
        this.selections = selections;
        this.results = results;
        this.rankings = rankings;
        this.panels = panels;
        this.tasks = tasks;
        this.progress = progress;
        this.visibility = visibility;
        this.contractTerm = contractTerm;
        this.audit = audit;
        this.clock = clock;
    }

    /** A view and the version of the call-task, which its ETag tells. */
    record Seen(SelectionView view, long version) {}

    @Transactional
    Seen read(UUID callTaskId) {
        CallTask task = tasks.read(callTaskId);
        return seen(task, selections.findByIdOptional(callTaskId).orElseThrow(ProblemException::notFound));
    }

    /** Fixes the results that follow from the ranking. Proposals stay in evaluation to all who may not know. */
    @Transactional
    Seen decide(UUID callTaskId, SelectionRequest request) {
        CallTask task = tasks.lockForCommand(callTaskId);
        task.state().mustReach(CallTaskState.DECIDED);
        progress.lock(callTaskId, EnumSet.of(ProposalState.IN_EVALUATION));
        RankingView ranking = rankings.ranking(task);
        Decision decision = new Decision(ranking, request);
        List<Fault> blockers = decision.blockers();
        if (!blockers.isEmpty()) {
            throw ProblemException.of("blocked").withBlockers(blockers);
        }
        List<Fault> faults = decision.faults();
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
        Selection selection = new Selection(ranking, clock.instant());
        selections.persistAndFlush(selection);
        results.persist(decision.results());
        results.flush();
        tasks.moveTo(task, CallTaskState.DECIDED);
        Seen seen = seen(task, selection);
        audit.changed(
                "decide", "call-task", callTaskId, null, DraftTrace.of(Json.MAPPER, task.version(), null, seen.view()));
        return seen;
    }

    /** Tells all applicants at once, and the public who was selected. */
    @Transactional
    Seen publish(UUID callTaskId) {
        CallTask task = tasks.lockForCommand(callTaskId);
        task.state().mustReach(CallTaskState.PUBLISHED);
        Instant now = clock.instant();
        Selection selection = selections.findById(callTaskId);
        Map<UUID, SelectionResult> byProposal = results.ofTask(callTaskId).stream()
                .collect(Collectors.toMap(SelectionResult::proposalId, Function.identity()));
        for (Proposal proposal : progress.lock(callTaskId, EnumSet.of(ProposalState.IN_EVALUATION))) {
            Outcome outcome = byProposal.get(proposal.id()).outcome();
            progress.move(proposal, outcome.state(), "proposal.result-published", Map.of());
        }
        tasks.moveTo(task, CallTaskState.PUBLISHED);
        selection.publish(now);
        boolean anySelected = byProposal.values().stream().anyMatch(result -> result.outcome() == Outcome.SELECTED);
        if (anySelected) {
            selection.contractDue(contractTerm.from(now));
            tasks.selected(task);
        } else {
            tasks.fail(task, Failure.NONE_PASSED);
        }
        selections.flush();
        audit.changed("publish", "call-task", callTaskId, null, Map.of("state", task.state()));
        return seen(task, selection);
    }

    /** The result of a proposal, to its own organization, once all have been told. */
    @Transactional
    OwnResult ownResult(UUID proposalId) {
        Proposal proposal = visibility.readAsParty(proposalId);
        Instant publishedAt = Optional.ofNullable(selections.findById(proposal.callTaskId()))
                .map(Selection::publishedAt)
                .orElseThrow(ProblemException::notFound);
        SelectionResult result = results.findByIdOptional(proposalId).orElseThrow(ProblemException::notFound);
        return new OwnResult(
                proposalId, proposal.state(), publishedAt, result.opinion(), panels.committee(proposal.callTaskId()));
    }

    private Seen seen(CallTask task, Selection selection) {
        return new Seen(SelectionView.of(task, selection, results.ofTask(task.id())), task.version());
    }
}
