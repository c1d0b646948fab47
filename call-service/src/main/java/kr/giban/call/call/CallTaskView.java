package kr.giban.call.call;

import java.time.Instant;
import java.util.UUID;
import kr.giban.call.roadmap.RoadmapTask;

/**
 * A call-task as it is shown.
 *
 * @param frozenTask the roadmap's task as it was when the call was made
 * @param proposals how many proposals there are, for officers; before the deadline they learn no more than this
 */
public record CallTaskView(
        UUID id,
        UUID callId,
        UUID roadmapTaskId,
        String code,
        String title,
        long grantLimitKrw,
        CallTaskState state,
        Failure failure,
        RoadmapTask frozenTask,
        Instant createdAt,
        ProposalCounts proposals) {

    static CallTaskView of(CallTask task, ProposalCounts counts) {
        return new CallTaskView(
                task.id(),
                task.call().id(),
                task.roadmapTaskId(),
                task.code(),
                task.title(),
                task.grantLimitKrw(),
                task.state(),
                task.failure(),
                task.frozen(),
                task.createdAt(),
                counts);
    }
}
