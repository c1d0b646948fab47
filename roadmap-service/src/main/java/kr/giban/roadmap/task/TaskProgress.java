package kr.giban.roadmap.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.problem.ProblemException;
import kr.giban.roadmap.version.VersionQuery;
import org.jboss.logging.Logger;

/** How far announced tasks come: by what their calls tell, and by an officer who completes them. */
@ApplicationScoped
class TaskProgress {
    private static final Logger LOG = Logger.getLogger(TaskProgress.class);

    private final TaskRepository tasks;
    private final TaskService service;
    private final Preconditions preconditions;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    TaskProgress(
            TaskRepository tasks,
            TaskService service,
            Preconditions preconditions,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.tasks = tasks;
        this.service = service;
        this.preconditions = preconditions;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    TaggedTask complete(UUID id, CompletionRequest request) {
        Task task = tasks.lock(id).orElseThrow(ProblemException::notFound);
        preconditions.check(service.get(id, new VersionQuery()).tag());
        TaskState before = task.state();
        task.complete(request.evidence(), clock.instant());
        tell("complete", task, before);
        return service.get(id, new VersionQuery());
    }

    /** A call for the task was opened. A notice that is repeated, even after the call is over, changes nothing. */
    @Transactional
    void opened(UUID taskId, UUID callTask) {
        Optional<Task> found = tasks.lock(taskId);
        if (found.isEmpty() || !found.get().canReach(TaskState.IN_CALL) || tasks.isFinished(callTask)) {
            passOver("opened", taskId, callTask, found);
            return;
        }
        Task task = found.get();
        TaskState before = task.state();
        task.open(callTask, clock.instant());
        tell("call-opened", task, before);
    }

    /** The call-task went on. Only the call-task that the task is in counts; repetitions and stragglers change nothing. */
    @Transactional
    void moved(UUID taskId, UUID callTask, TaskState target) {
        Optional<Task> found = tasks.lock(taskId);
        if (found.isEmpty() || !found.get().isCalledBy(callTask) || !found.get().canReach(target)) {
            passOver(target.name(), taskId, callTask, found);
            return;
        }
        Task task = found.get();
        TaskState before = task.state();
        task.move(target, clock.instant());
        tell("call-moved", task, before);
        if (target == TaskState.PLANNED) {
            tasks.finish(callTask, taskId, clock.instant());
            cancelIfDropped(task);
        }
    }

    /** A task that left the roadmap while a call for it went on is not called again. */
    private void cancelIfDropped(Task task) {
        if (!tasks.isInForce(task.id())) {
            task.move(TaskState.CANCELLED, clock.instant());
            tell("cancel", task, TaskState.PLANNED);
        }
    }

    private static void passOver(String what, UUID taskId, UUID callTask, Optional<Task> found) {
        LOG.infof(
                "call-task %s told %s of task %s, which is %s; nothing changed",
                callTask, what, taskId, found.map(Task::state).orElse(null));
    }

    private void tell(String action, Task task, TaskState before) {
        tasks.flush();
        Map<String, String> from = before == null ? Map.of() : Map.of("state", before.name());
        audit.changed(
                action, "task", task.id(), from, Map.of("state", task.state().name()));
        outbox.publish(task.moved());
    }
}
