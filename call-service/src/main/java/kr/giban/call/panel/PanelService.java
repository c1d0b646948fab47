package kr.giban.call.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.giban.call.call.CallTask;
import kr.giban.call.call.CallTaskService;
import kr.giban.call.call.CallTaskState;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.etag.Etag;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** Putting a committee together. */
@ApplicationScoped
public class PanelService {
    private final PanelRepository panels;
    private final PanelMemberRepository members;
    private final PanelViews views;
    private final HardConflicts conflicts;
    private final CallTaskService tasks;
    private final Audit audit;
    private final Preconditions preconditions;
    private final Clock clock;

    PanelService(
            PanelRepository panels,
            PanelMemberRepository members,
            PanelViews views,
            HardConflicts conflicts,
            CallTaskService tasks,
            Audit audit,
            Preconditions preconditions,
            Clock clock) {
        this.panels = panels;
        this.members = members;
        this.views = views;
        this.conflicts = conflicts;
        this.tasks = tasks;
        this.audit = audit;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    @Transactional
    PanelViews.Seen read(UUID callTaskId) {
        return views.seen(panels.findByIdOptional(callTaskId).orElseThrow(ProblemException::notFound));
    }

    /** The names, for applicants after publication. */
    public List<CommitteeMember> committee(UUID callTaskId) {
        return members.ofTask(callTaskId).stream()
                .map(member -> new CommitteeMember(member.name(), member.chair()))
                .toList();
    }

    /** Replaces the whole committee; a hard conflict refuses it, with which and why. */
    @Transactional
    PanelViews.Seen put(UUID callTaskId, PanelRequest request) {
        CallTask task = tasks.lock(callTaskId);
        Optional<Panel> stored = panels.findByIdOptional(callTaskId, LockModeType.PESSIMISTIC_WRITE);
        preconditions.checkPut(stored.map(panel -> Etag.of(panel.version())));
        if (task.state() != CallTaskState.EVALUATING) {
            throw task.state().illegal();
        }
        stored.filter(panel -> panel.state() != PanelState.DRAFT).ifPresent(panel -> {
            throw panel.state().illegal();
        });
        List<Fault> faults = conflicts.of(callTaskId, request.members());
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
        PanelView before = stored.map(views::view).orElse(null);
        Panel panel = stored.orElseGet(() -> new Panel(callTaskId, clock.instant()));
        panel.touch(clock.instant());
        panels.persistAndFlush(panel);
        members.delete("callTaskId", callTaskId);
        members.persist(request.members().stream().map(member -> new PanelMember(callTaskId, member)));
        members.flush();
        audit.changed("put", "panel", callTaskId, before, views.view(panel));
        return views.seen(panel);
    }
}
