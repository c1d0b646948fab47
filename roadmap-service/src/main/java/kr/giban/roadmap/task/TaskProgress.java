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

    /** A call for the task was opened. A repeated notice, or one for a task that is called already, changes nothing. */
    @Transactional
    void opened(UUID taskId, UUID callTask) {
        Optional<Task> found = tasks.lock(taskId);
        if (found.isEmpty() || !found.get().canReach(TaskState.IN_CALL)) {
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
