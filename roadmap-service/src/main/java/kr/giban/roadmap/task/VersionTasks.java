package kr.giban.roadmap.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.time.Seoul;

/** The tasks of a version as a whole, for what is done with versions. */
@ApplicationScoped
public class VersionTasks {
    private final TaskRepository tasks;
    private final TaskRules rules;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    VersionTasks(TaskRepository tasks, TaskRules rules, Outbox outbox, Audit audit, Clock clock) {
        this.tasks = tasks;
        this.rules = rules;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a version says of its tasks, by code. */
    @Transactional
    public List<TaskText> of(UUID versionId) {
        return tasks.of(versionId).stream()
                .map(row -> TaskText.of(row.task(), row.content()))
                .toList();
    }

    /** Those of a version's tasks that are completed: what they were to build is there. */
    @Transactional
    public Set<UUID> delivered(UUID versionId) {
        return tasks.of(versionId).stream()
                .map(TaskRepository.Row::task)
                .filter(task -> task.state() == TaskState.COMPLETED)
                .map(Task::id)
                .collect(Collectors.toSet());
    }

    /** The faults of money that a version's tasks have by the rules of today, each with its task's code. */
    @Transactional
    public List<Fault> moneyFaults(UUID versionId) {
        MoneyCheck check = new MoneyCheck(rules.limits(Seoul.today(clock)));
        List<Fault> faults = new ArrayList<>();
        of(versionId).forEach(task -> check.check(task.year(), task.totalKrw(), task.funding(), task.equipment())
                .forEach(fault -> faults.add(
                        Fault.at("/tasks/" + task.code() + fault.pointer(), fault.code(), fault.parameters()))));
        return faults;
    }

    /**
     * Makes the tasks of a version that is announced {@code PLANNED}, and cancels those that the one before had and this one
     * has no more. Refused while a call for one of these goes on.
     *
     * @param before the version that was in force; null for the first
     */
    @Transactional
    public void announced(UUID before, UUID version) {
        tasks.flush();
        if (before != null) {
            drop(tasks.lockDropped(before, version));
        }
        tasks.flush();
        tasks.plan(version, clock.instant());
    }

    private void drop(List<Task> dropped) {
        List<Fault> going = dropped.stream()
                .filter(Task::isInProgress)
                .map(task -> Fault.of(
                        "task-in-progress",
                        Map.of("code", task.code(), "state", task.state().name())))
                .toList();
        if (!going.isEmpty()) {
            throw ProblemException.of("blocked").withBlockers(going);
        }
        dropped.stream().filter(task -> task.canReach(TaskState.CANCELLED)).forEach(task -> {
            task.move(TaskState.CANCELLED, clock.instant());
            audit.changed("cancel", "task", task.id(), null, Map.of("state", TaskState.CANCELLED));
            outbox.publish(task.moved());
        });
    }
}
