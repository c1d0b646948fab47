package kr.giban.call.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.giban.call.list.HqlList;
import kr.giban.call.roadmap.RoadmapInForce;
import kr.giban.call.roadmap.RoadmapTask;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;
import kr.giban.platform.security.Roles;
import kr.giban.platform.time.Seoul;

/** Making, editing and reading of calls. */
@ApplicationScoped
public class CallService {
    private static final String PLANNED = "PLANNED";
    private static final Keyset NEWEST_FIRST = Keyset.by("year", "c.year", Integer.class)
            .descending()
            .then("id", "c.id", UUID.class)
            .descending();

    private final CallRepository calls;
    private final CallTaskRepository tasks;
    private final RoadmapAnswer roadmaps;
    private final TermsDesk terms;
    private final Audit audit;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    CallService(
            CallRepository calls,
            CallTaskRepository tasks,
            RoadmapAnswer roadmaps,
            TermsDesk terms,
            Audit audit,
            Preconditions preconditions,
            Caller caller,
            Clock clock) {
        this.calls = calls;
        this.tasks = tasks;
        this.roadmaps = roadmaps;
        this.terms = terms;
        this.audit = audit;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    /** Makes a call out of tasks of the roadmap version in force, each frozen as it stands. */
    @Transactional
    public Call createFromRoadmap(FromRoadmapRequest request) {
        CallTerms filled = checked(request.text());
        RoadmapInForce roadmap = roadmaps.get();
        List<RoadmapTask> chosen = choose(roadmap, request);
        Instant now = clock.instant();
        Call call = new Call(request.roadmapId(), roadmap.version(), request.year(), request.text(), filled, now);
        calls.persist(call);
        chosen.forEach(task -> tasks.persist(new CallTask(call, task, now)));
        calls.flush();
        audit.changed("create", "call", call.id(), null, CallView.of(call));
        return call;
    }

    /** Rewrites a draft. */
    @Transactional
    public Call edit(UUID id, java.util.function.UnaryOperator<CallText> patch) {
        Call call = calls.lock(id);
        preconditions.check(call.version());
        if (call.state() != CallState.DRAFT) {
            throw call.state().illegal();
        }
        CallView before = CallView.of(call);
        CallText text = patch.apply(call.text());
        call.write(text, checked(text));
        calls.flush();
        audit.changed("update", "call", id, before, CallView.of(call));
        return call;
    }

    /** The call; a draft is known to officers only. */
    public Call read(UUID id) {
        return calls.findByIdOptional(id).filter(this::isVisible).orElseThrow(ProblemException::notFound);
    }

    public Page<Call> list(Integer year, CallState state, PageRequest page) {
        HqlList<Call> list = new HqlList<>(calls.getEntityManager(), Call.class, "Call c")
                .where("c.year = :year", "year", year)
                .where("c.state = :state", "state", state);
        if (!caller.has(Roles.PROGRAM_OFFICER)) {
            list.where("c.announcedAt is not null");
        }
        return list.page(NEWEST_FIRST, page, call -> List.of(call.year(), call.id()));
    }

    private boolean isVisible(Call call) {
        return call.announcedAt() != null || caller.has(Roles.PROGRAM_OFFICER);
    }

    private CallTerms checked(CallText text) {
        LocalDate today = Seoul.today(clock);
        CallTerms filled = terms.fill(text.terms(), today);
        List<Fault> faults = new ArrayList<>(terms.faults(filled, today));
        if (!text.opensAt().isBefore(text.closesAt())) {
            faults.add(Fault.at("/closesAt", "closes-before-it-opens"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
        return filled;
    }

    private List<RoadmapTask> choose(RoadmapInForce roadmap, FromRoadmapRequest request) {
        List<RoadmapTask> planned = roadmap.tasks().stream()
                .filter(task -> task.year() == request.year() && PLANNED.equals(task.state()))
                .toList();
        Set<String> wanted = request.taskCodes() == null ? Set.of() : new HashSet<>(request.taskCodes());
        List<RoadmapTask> chosen = planned.stream()
                .filter(task -> request.taskCodes() == null || wanted.contains(task.code()))
                .toList();
        List<String> found = chosen.stream().map(RoadmapTask::code).toList();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; request.taskCodes() != null && i < request.taskCodes().size(); i++) {
            String code = request.taskCodes().get(i);
            if (!found.contains(code)) {
                faults.add(Fault.at("/taskCodes/" + i, "task-not-planned", Map.of("code", code)));
            }
        }
        if (faults.isEmpty() && chosen.isEmpty()) {
            faults.add(Fault.at("/year", "no-planned-task"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
        refuseAlreadyCalled(chosen);
        return chosen;
    }

    private void refuseAlreadyCalled(List<RoadmapTask> chosen) {
        List<UUID> ids = chosen.stream().map(RoadmapTask::id).toList();
        List<CallTask> live = tasks.list("roadmapTaskId in ?1 and state <> ?2", ids, CallTaskState.FAILED);
        if (!live.isEmpty()) {
            throw ProblemException.of("blocked")
                    .withBlockers(live.stream()
                            .map(task -> Fault.of(
                                    "task-already-called", Map.of("code", task.code(), "callTaskId", task.id())))
                            .toList());
        }
    }
}
