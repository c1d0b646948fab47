package kr.giban.call.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.giban.call.call.CallTask;
import kr.giban.call.call.CallTaskService;
import kr.giban.call.call.CallTaskState;
import kr.giban.call.proposal.Applicants;
import kr.giban.call.review.Assignment;
import kr.giban.call.review.ReviewService;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.time.Seoul;

/** A committee that stands, and those who join it later because others were excused. */
@ApplicationScoped
public class PanelConfirmation {
    private final PanelRepository panels;
    private final PanelMemberRepository members;
    private final PanelViews views;
    private final HardConflicts conflicts;
    private final Applicants applicants;
    private final Composition composition;
    private final CallTaskService tasks;
    private final ReviewService reviews;
    private final Audit audit;
    private final Preconditions preconditions;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    PanelConfirmation(
            PanelRepository panels,
            PanelMemberRepository members,
            PanelViews views,
            HardConflicts conflicts,
            Applicants applicants,
            Composition composition,
            CallTaskService tasks,
            ReviewService reviews,
            Audit audit,
            Preconditions preconditions,
            Clock clock) {
        this.panels = panels;
        this.members = members;
        this.views = views;
        this.conflicts = conflicts;
        this.applicants = applicants;
        this.composition = composition;
        this.tasks = tasks;
        this.reviews = reviews;
        this.audit = audit;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /** The committee stands: each member gets each proposal. What was true when it was put together may not be now. */
    @Transactional
    PanelViews.Seen confirm(UUID callTaskId) {
        Panel panel = lock(callTaskId);
        panel.state().mustReach(PanelState.CONFIRMED);
        List<PanelMember> all = members.ofTask(callTaskId);
        List<Fault> blockers = new ArrayList<>(composition.blockers(all, Seoul.today(clock)));
        blockers.addAll(conflicts.of(callTaskId, all));
        refuse(blockers);
        panel.confirm(clock.instant());
        panels.flush();
        assign(callTaskId, all);
        audit.changed("confirm", "panel", callTaskId, null, Map.of("state", panel.state()));
        return views.seen(panel);
    }

    /** Members of a confirmed committee, in the place of some who were excused; they get each proposal too. */
    @Transactional
    PanelViews.Seen add(UUID callTaskId, ReplacementRequest request) {
        Panel panel = lock(callTaskId);
        if (panel.state() != PanelState.CONFIRMED) {
            throw panel.state().illegal();
        }
        List<PanelMember> all = new ArrayList<>(members.ofTask(callTaskId));
        List<Fault> faults = new ArrayList<>(conflicts.of(callTaskId, request.members()));
        faults.addAll(alreadySeated(all, request.members()));
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
        PanelView before = views.view(panel);
        List<PanelMember> added = request.members().stream()
                .map(member -> new PanelMember(callTaskId, member))
                .toList();
        all.addAll(added);
        refuse(composition.blockers(all, Seoul.today(clock)));
        members.persist(added);
        panel.touch(clock.instant());
        panels.flush();
        assign(callTaskId, added);
        PanelViews.Seen seen = views.seen(panel);
        audit.changed("add-members", "panel", callTaskId, before, new Added(request.reason(), seen.view()));
        return seen;
    }

    /** Why somebody joined, and the committee since then. */
    public record Added(String reason, PanelView panel) {}

    private Panel lock(UUID callTaskId) {
        CallTask task = tasks.lock(callTaskId);
        Panel panel = panels.findByIdOptional(callTaskId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(ProblemException::notFound);
        preconditions.check(panel.version());
        if (task.state() != CallTaskState.EVALUATING) {
            throw task.state().illegal();
        }
        return panel;
    }

    private void assign(UUID callTaskId, List<PanelMember> to) {
        reviews.assign(applicants.ofTask(callTaskId).stream()
                .flatMap(applicant -> to.stream()
                        .map(member -> new Assignment(
                                callTaskId,
                                applicant.proposalId(),
                                member.id(),
                                member.subject(),
                                member.organizationId(),
                                SoftConflicts.of(member, applicant))))
                .toList());
    }

    private static List<Fault> alreadySeated(List<PanelMember> seated, List<MemberRequest> requested) {
        Set<String> known = seated.stream().map(PanelMember::subject).collect(Collectors.toSet());
        return IntStream.range(0, requested.size())
                .filter(i -> known.contains(requested.get(i).subject()))
                .mapToObj(i -> Fault.at("/members/" + i + "/subject", "member-twice"))
                .toList();
    }

    private static void refuse(List<Fault> blockers) {
        if (!blockers.isEmpty()) {
            throw ProblemException.of("blocked").withBlockers(blockers);
        }
    }
}
