package kr.giban.roadmap.task;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kr.giban.platform.id.UuidV7;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.Visibility;
import kr.giban.platform.problem.ProblemException;

/** What a task is through all versions: its name, and how far it has come. */
@Entity
@Table(name = "task")
class Task {
    @Id
    private UUID id;

    private UUID roadmapId;
    private String code;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    private UUID callTaskId;
    private Instant completedAt;
    private String evidence;
    private Instant createdAt;
    private Instant changedAt;

    @Version
    private long version;

    protected Task() {}

    Task(UUID roadmapId, String code, Instant now) {
        this.id = UuidV7.next();
        this.roadmapId = roadmapId;
        this.code = code;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** Counts a change of the content that a version has of it. */
    void changed(Instant now) {
        changedAt = now;
    }

    void open(UUID callTask, Instant now) {
        move(TaskState.IN_CALL, now);
        callTaskId = callTask;
    }

    void move(TaskState target, Instant now) {
        mustBeAnnounced();
        state.mustReach(target);
        state = target;
        changed(now);
        if (target == TaskState.PLANNED) {
            callTaskId = null;
        }
    }

    void complete(String proof, Instant now) {
        move(TaskState.COMPLETED, now);
        evidence = proof;
        completedAt = now;
    }

    void mustBeAnnounced() {
        if (state == null) {
            throw ProblemException.of("task-not-announced").with("code", code);
        }
    }

    boolean canReach(TaskState target) {
        return state != null && state.next().contains(target);
    }

    boolean isCalledBy(UUID callTask) {
        return callTask.equals(callTaskId);
    }

    /** Whether it may still leave the roadmap: nobody has been called for it. */
    boolean isUntouched() {
        return state == null || state == TaskState.PLANNED;
    }

    /** Whether a call for it, or what came of one, goes on. */
    boolean isInProgress() {
        return state == TaskState.IN_CALL || state == TaskState.SELECTED || state == TaskState.CONTRACTED;
    }

    /** What the public is told when it has moved. */
    Event moved() {
        Map<String, Object> data = Map.of("taskId", id, "roadmapId", roadmapId, "code", code, "state", state.name());
        return new Event("task.state-changed", "tasks/" + id, Visibility.PUBLIC, data);
    }

    UUID id() {
        return id;
    }

    UUID roadmapId() {
        return roadmapId;
    }

    String code() {
        return code;
    }

    TaskState state() {
        return state;
    }

    UUID callTaskId() {
        return callTaskId;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    Instant completedAt() {
        return completedAt;
    }

    String evidence() {
        return evidence;
    }

    long version() {
        return version;
    }
}
