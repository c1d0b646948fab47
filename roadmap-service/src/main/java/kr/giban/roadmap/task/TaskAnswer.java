package kr.giban.roadmap.task;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/**
 * A task as it is read.
 *
 * @param version the number of the version whose content this is
 * @param state how far it has come; absent while no version with it was announced
 * @param callTaskId the task of the call in which it is
 */
public record TaskAnswer(
        @JsonUnwrapped TaskText content,
        UUID roadmapId,
        int version,
        TaskState state,
        UUID callTaskId,
        Instant createdAt,
        Instant changedAt,
        Instant completedAt,
        String evidence) {

    static TaskAnswer of(Task task, TaskContent content, int version) {
        return new TaskAnswer(
                TaskText.of(task, content),
                task.roadmapId(),
                version,
                task.state(),
                task.callTaskId(),
                task.createdAt(),
                task.changedAt(),
                task.completedAt(),
                task.evidence());
    }
}
