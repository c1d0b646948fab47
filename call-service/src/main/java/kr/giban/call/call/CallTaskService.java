package kr.giban.call.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;
import kr.giban.platform.security.Roles;

/** Call-tasks: reading, locking, and the steps that other features lead them through. */
@ApplicationScoped
public class CallTaskService {
    private final CallTaskRepository tasks;
    private final CallEvents events;
    private final ProposalCounter counter;
    private final Preconditions preconditions;
    private final Caller caller;

    CallTaskService(
            CallTaskRepository tasks,
            CallEvents events,
            ProposalCounter counter,
            Preconditions preconditions,
            Caller caller) {
        this.tasks = tasks;
        this.events = events;
        this.counter = counter;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    /** The call-task; one of a call not yet announced is known to officers only. */
    public CallTask read(UUID id) {
        return tasks.withCall(id)
                .filter(task -> task.call().announcedAt() != null || caller.has(Roles.PROGRAM_OFFICER))
                .orElseThrow(ProblemException::notFound);
    }

    public CallTaskView view(CallTask task) {
        return views(List.of(task)).get(0);
    }

    List<CallTaskView> ofCall(UUID callId) {
        return views(tasks.ofCall(callId));
    }

    /** The call-task for a command: nobody else changes it meanwhile, and {@code If-Match} is checked. */
    public CallTask lockForCommand(UUID id) {
        CallTask task = lock(id);
        preconditions.check(task.version());
        return task;
    }

    public CallTask lock(UUID id) {
        return tasks.lock(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
    }

    /** The call-task, kept as it is until the transaction ends; any number may hold it so. */
    public CallTask hold(UUID id) {
        return tasks.lock(id, LockModeType.PESSIMISTIC_READ).orElseThrow(ProblemException::notFound);
    }

    public void moveTo(CallTask task, CallTaskState target) {
        task.moveTo(target);
        tasks.flush();
    }

    /** After publication: a performing institution is chosen, and everybody may know. */
    public void selected(CallTask task) {
        events.taskSelected(task);
    }

    public void contracted(CallTask task) {
        moveTo(task, CallTaskState.CONTRACTED);
        events.taskContracted(task);
    }

    public void fail(CallTask task, Failure why) {
        task.fail(why);
        tasks.flush();
        events.taskFailed(task);
    }

    private List<CallTaskView> views(List<CallTask> shown) {
        if (!caller.has(Roles.PROGRAM_OFFICER)) {
            return shown.stream().map(task -> CallTaskView.of(task, null)).toList();
        }
        Map<UUID, ProposalCounts> counts =
                counter.counts(shown.stream().map(CallTask::id).toList());
        return shown.stream()
                .map(task -> CallTaskView.of(task, counts.getOrDefault(task.id(), new ProposalCounts(0, 0))))
                .toList();
    }
}
