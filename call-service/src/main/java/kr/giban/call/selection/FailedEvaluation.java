package kr.giban.call.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.call.call.CallTask;
import kr.giban.call.call.CallTaskService;
import kr.giban.call.call.CallTaskState;
import kr.giban.call.call.CallTaskView;
import kr.giban.call.call.Failure;
import kr.giban.call.proposal.Proposal;
import kr.giban.call.proposal.ProposalProgress;
import kr.giban.call.proposal.ProposalState;
import kr.giban.call.ranking.RankingService;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** Ends an evaluation in which no proposal can get enough sheets, so that the task can be called again. */
@ApplicationScoped
public class FailedEvaluation {
    private final RankingService rankings;
    private final CallTaskService tasks;
    private final ProposalProgress progress;
    private final Audit audit;

    FailedEvaluation(RankingService rankings, CallTaskService tasks, ProposalProgress progress, Audit audit) {
        this.rankings = rankings;
        this.tasks = tasks;
        this.progress = progress;
        this.audit = audit;
    }

    /** A call-task as it is shown, and its version. */
    record Seen(CallTaskView view, long version) {}

    @Transactional
    Seen fail(UUID callTaskId, String reason) {
        CallTask task = tasks.lockForCommand(callTaskId);
        if (task.state() != CallTaskState.EVALUATING) {
            throw task.state().illegal();
        }
        List<Proposal> proposals = progress.lock(callTaskId, EnumSet.of(ProposalState.IN_EVALUATION));
        List<Fault> evaluated = rankings.ranking(task).places().stream()
                .filter(place -> place.place() != null)
                .map(place -> Fault.of("proposal-evaluated", Map.of("proposalId", place.proposalId())))
                .toList();
        if (!evaluated.isEmpty()) {
            throw ProblemException.of("blocked").withBlockers(evaluated);
        }
        proposals.forEach(proposal -> progress.move(
                proposal, ProposalState.NOT_SELECTED, "proposal.not-evaluated", Map.of("reason", reason)));
        tasks.fail(task, Failure.NOT_EVALUATED);
        audit.changed(
                "fail",
                "call-task",
                callTaskId,
                Map.of("state", CallTaskState.EVALUATING),
                Map.of("state", task.state(), "failure", task.failure(), "reason", reason));
        return new Seen(tasks.view(task), task.version());
    }
}
