package kr.giban.call.selection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.giban.call.call.CallTask;
import kr.giban.call.call.CallTaskState;
import kr.giban.call.ranking.RankingView;

/** A decision as officers see it, with the ranking that it rests on. */
public record SelectionView(
        UUID callTaskId,
        CallTaskState callTaskState,
        Instant decidedAt,
        Instant publishedAt,
        Instant contractDueAt,
        List<ResultView> results,
        RankingView ranking) {

    /** What was decided on one proposal. */
    public record ResultView(UUID proposalId, Integer place, Outcome outcome, String opinion) {}

    static SelectionView of(CallTask task, Selection selection, List<SelectionResult> results) {
        return new SelectionView(
                selection.callTaskId(),
                task.state(),
                selection.decidedAt(),
                selection.publishedAt(),
                selection.contractDueAt(),
                results.stream()
                        .map(result ->
                                new ResultView(result.proposalId(), result.place(), result.outcome(), result.opinion()))
                        .toList(),
                selection.ranking());
    }
}
