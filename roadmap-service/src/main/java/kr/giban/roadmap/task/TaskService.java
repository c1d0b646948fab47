package kr.giban.roadmap.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.paging.Slice;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.time.Seoul;
import kr.giban.roadmap.version.RoadmapVersion;
import kr.giban.roadmap.version.VersionQuery;
import kr.giban.roadmap.version.VersionService;

/** The tasks of a roadmap's versions. Content is written in the version that is drafted, and read in any. */
@ApplicationScoped
public class TaskService {
    private static final Keyset BY_CODE = Keyset.by("code", "t.code", String.class);

    private final TaskRepository tasks;
    private final VersionService versions;
    private final TaskRules rules;
    private final TaskCodes codes;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Clock clock;

    TaskService(
            TaskRepository tasks,
            VersionService versions,
            TaskRules rules,
            TaskCodes codes,
            Preconditions preconditions,
            Audit audit,
            Clock clock) {
        this.tasks = tasks;
        this.versions = versions;
        this.rules = rules;
        this.codes = codes;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Page<TaskAnswer> list(UUID roadmapId, VersionQuery query, TaskFilter filter, PageRequest page) {
        RoadmapVersion shown = versions.shown(roadmapId, query);
        Slice slice = BY_CODE.slice(page, shown.id().toString(), filter.toString());
        List<TaskRepository.Row> found = tasks.list(shown.id(), filter, slice);
        Long total = page.wantsTotal() ? tasks.count(shown.id(), filter) : null;
        return slice.page(found, total, row -> List.of(row.task().code()))
                .map(row -> TaskAnswer.of(row.task(), row.content(), shown.number()));
    }

    @Transactional
    TaggedTask get(UUID id, VersionQuery query) {
        Task task = tasks.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        RoadmapVersion shown = versions.shown(task.roadmapId(), query);
        return tasks.content(shown.id(), id)
                .map(content -> TaggedTask.of(task, content, shown.number()))
                .orElseGet(() -> beforeItLeft(task, query));
    }

    /** A task that the reader's version no longer has, as the last version that the reader may read had it. */
    private TaggedTask beforeItLeft(Task task, VersionQuery query) {
        if (query.isExplicit()) {
            throw ProblemException.notFound();
        }
        List<RoadmapVersion> readable = new ArrayList<>(versions.allReadable(task.roadmapId()));
        Collections.reverse(readable);
        for (RoadmapVersion version : readable) {
            Optional<TaskContent> content = tasks.content(version.id(), task.id());
            if (content.isPresent()) {
                return TaggedTask.of(task, content.get(), version.number());
            }
        }
        throw ProblemException.notFound();
    }

    @Transactional
    TaggedTask create(UUID roadmapId, TaskRequest request) {
        List<Fault> faults = rules.check(request, Optional.empty(), Seoul.today(clock));
        RoadmapVersion draft = versions.lockDraft(roadmapId);
        mustKeepRules(request, draft, faults);
        Task task = new Task(roadmapId, codes.name(roadmapId, request), clock.instant());
        TaskContent content = new TaskContent(draft.id(), task.id(), request);
        tasks.persistAndFlush(task);
        tasks.persist(content);
        draft.contentChanged(clock.instant());
        return written("create", task, content, draft, null);
    }

    @Transactional
    TaggedTask update(UUID id, UnaryOperator<TaskRequest> change) {
        Task seen = tasks.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        Checked checked = checkUnlocked(seen, change);
        // What was read without a lock is read again under it.
        versions.forget();
        RoadmapVersion draft = versions.lockDraft(seen.roadmapId());
        Task task = tasks.lock(id).orElseThrow(ProblemException::notFound);
        TaskContent content = tasks.content(draft.id(), id).orElseThrow(ProblemException::notFound);
        TaskText before = TaskText.of(task, content);
        preconditions.check(TaggedTask.tag(task, draft.number()));
        TaskRequest stored = content.request(task.code());
        TaskRequest request = change.apply(stored);
        List<Fault> faults = new ArrayList<>(
                request.equals(checked.request())
                        ? checked.faults()
                        : rules.check(request, Optional.of(stored), Seoul.today(clock)));
        if (!task.code().equals(request.code())) {
            faults.add(Fault.at("/code", "task-code-fixed", Map.of("code", task.code())));
        }
        mustKeepRules(request, draft, faults);
        content.write(request);
        task.changed(clock.instant());
        draft.contentChanged(clock.instant());
        return written("update", task, content, draft, before);
    }

    /** A request and the faults that it has by itself. */
    private record Checked(TaskRequest request, List<Fault> faults) {}

    /** Checks before anything is locked: while another service is asked for codes, nobody else shall wait. */
    private Checked checkUnlocked(Task task, UnaryOperator<TaskRequest> change) {
        RoadmapVersion open = versions.shown(task.roadmapId(), new VersionQuery());
        Optional<TaskContent> content = tasks.content(open.id(), task.id());
        if (content.isEmpty() || !open.state().isDraft()) {
            return new Checked(null, List.of());
        }
        preconditions.check(TaggedTask.tag(task, open.number()));
        TaskRequest stored = content.get().request(task.code());
        TaskRequest request = change.apply(stored);
        return new Checked(request, rules.check(request, Optional.of(stored), Seoul.today(clock)));
    }

    @Transactional
    void delete(UUID id) {
        RoadmapVersion draft = versions.lockDraft(roadmapOf(id));
        Task task = tasks.lock(id).orElseThrow(ProblemException::notFound);
        TaskContent content = tasks.content(draft.id(), id).orElseThrow(ProblemException::notFound);
        preconditions.check(TaggedTask.tag(task, draft.number()));
        if (!task.isUntouched()) {
            throw ProblemException.of("task-in-progress")
                    .with("code", task.code())
                    .withMember("state", task.state().name());
        }
        TaskText before = TaskText.of(task, content);
        tasks.remove(content);
        tasks.flush();
        if (!tasks.isInAnyVersion(id)) {
            tasks.delete(task);
        }
        draft.contentChanged(clock.instant());
        audit.changed("delete", "task", id, before, null);
    }

    private UUID roadmapOf(UUID taskId) {
        return tasks.findByIdOptional(taskId)
                .orElseThrow(ProblemException::notFound)
                .roadmapId();
    }

    private void mustKeepRules(TaskRequest request, RoadmapVersion draft, List<Fault> faults) {
        List<Fault> all = new ArrayList<>(faults);
        all.addAll(rules.check(request, draft));
        if (!all.isEmpty()) {
            throw ProblemException.rules(all);
        }
    }

    private TaggedTask written(String action, Task task, TaskContent content, RoadmapVersion draft, TaskText before) {
        tasks.flush();
        audit.changed(action, "task", task.id(), before, TaskText.of(task, content));
        return TaggedTask.of(task, content, draft.number());
    }
}
