package kr.giban.call.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.giban.call.call.CallTask;
import kr.giban.call.call.CallTaskService;
import kr.giban.call.call.CallTaskState;
import kr.giban.call.review.Assignment;
import kr.giban.call.review.ReviewService;
import kr.giban.call.review.SoftConflict;
import kr.giban.call.sanction.SanctionService;
import kr.giban.call.sanction.SanctionTarget;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;

/** Putting a committee together. */
@ApplicationScoped
public class PanelService {
    private final PanelRepository panels;
    private final PanelMemberRepository members;
    private final Applicants applicants;
    private final Composition composition;
    private final CallTaskService tasks;
    private final ReviewService reviews;
    private final SanctionService sanctions;
    private final Rules rules;
    private final Audit audit;
    private final Preconditions preconditions;
    private final Clock clock;

    PanelService(
            PanelRepository panels,
            PanelMemberRepository members,
            Applicants applicants,
            Composition composition,
            CallTaskService tasks,
            ReviewService reviews,
            SanctionService sanctions,
            Rules rules,
            Audit audit,
            Preconditions preconditions,
            Clock clock) {
        this.panels = panels;
        this.members = members;
        this.applicants = applicants;
        this.composition = composition;
        this.tasks = tasks;
        this.reviews = reviews;
        this.sanctions = sanctions;
        this.rules = rules;
        this.audit = audit;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /** A view and the version that its ETag tells. */
    record Seen(PanelView view, long version) {}

    @Transactional
    Seen read(UUID callTaskId) {
        return seen(panels.findByIdOptional(callTaskId).orElseThrow(ProblemException::notFound));
    }

    /** The names, for applicants after publication. */
    public List<CommitteeMember> committee(UUID callTaskId) {
        return members.ofTask(callTaskId).stream()
                .map(member -> new CommitteeMember(member.name(), member.chair()))
                .toList();
    }

    /**
     * Replaces the whole committee; a hard conflict refuses it, with which and why.
     *
     * @param conditional whether the request says which committee it replaces
     */
    @Transactional
    Seen put(UUID callTaskId, PanelRequest request, boolean conditional) {
        CallTask task = tasks.lock(callTaskId);
        Optional<Panel> stored = panels.findByIdOptional(callTaskId, LockModeType.PESSIMISTIC_WRITE);
        if (stored.isPresent() && !conditional) {
            throw ProblemException.of("precondition-required");
        }
        stored.ifPresentOrElse(
                panel -> preconditions.check(panel.version()), () -> preconditions.checkAbsent(false, ""));
        if (task.state() != CallTaskState.EVALUATING) {
            throw task.state().illegal();
        }
        stored.filter(panel -> panel.state() != PanelState.DRAFT).ifPresent(panel -> {
            throw panel.state().illegal();
        });
        refuseFaults(callTaskId, request.members());
        PanelView before = stored.map(this::view).orElse(null);
        Panel panel = stored.orElseGet(() -> new Panel(callTaskId, clock.instant()));
        panel.touch(clock.instant());
        panels.persistAndFlush(panel);
        members.delete("callTaskId", callTaskId);
        members.persist(request.members().stream().map(member -> new PanelMember(callTaskId, member)));
        members.flush();
        audit.changed("put", "panel", callTaskId, before, view(panel));
        return seen(panel);
    }

    /** The committee stands: each member gets each proposal. */
    @Transactional
    Seen confirm(UUID callTaskId) {
        CallTask task = tasks.lock(callTaskId);
        Panel panel = panels.findByIdOptional(callTaskId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(ProblemException::notFound);
        preconditions.check(panel.version());
        panel.state().mustReach(PanelState.CONFIRMED);
        if (task.state() != CallTaskState.EVALUATING) {
            throw task.state().illegal();
        }
        List<PanelMember> all = members.ofTask(callTaskId);
        List<Fault> blockers = composition.blockers(all, Seoul.today(clock));
        if (!blockers.isEmpty()) {
            throw ProblemException.of("blocked").withBlockers(blockers);
        }
        panel.confirm(clock.instant());
        panels.flush();
        reviews.assign(applicants.of(callTaskId).stream()
                .flatMap(applicant -> all.stream()
                        .map(member -> new Assignment(
                                callTaskId,
                                applicant.proposalId(),
                                member.id(),
                                member.subject(),
                                Conflicts.soft(member, applicant))))
                .toList());
        audit.changed("confirm", "panel", callTaskId, null, Map.of("state", panel.state()));
        return seen(panel);
    }

    private void refuseFaults(UUID callTaskId, List<MemberRequest> requested) {
        LocalDate today = Seoul.today(clock);
        Set<String> sanctioned = sanctions.barred(
                SanctionTarget.PERSON,
                requested.stream().map(MemberRequest::subject).toList(),
                today,
                today.minusYears(rules.intValue("panel.sanction-years", today)));
        List<Fault> faults =
                new java.util.ArrayList<>(Conflicts.hard(requested, applicants.of(callTaskId), sanctioned));
        Set<String> seen = new HashSet<>();
        IntStream.range(0, requested.size())
                .filter(i -> !seen.add(requested.get(i).subject()))
                .forEach(i -> faults.add(Fault.at("/members/" + i + "/subject", "member-twice")));
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
    }

    private Seen seen(Panel panel) {
        return new Seen(view(panel), panel.version());
    }

    private PanelView view(Panel panel) {
        List<Applicant> all = applicants.of(panel.callTaskId());
        return new PanelView(
                panel.callTaskId(),
                panel.state(),
                members.ofTask(panel.callTaskId()).stream()
                        .map(member -> view(member, all))
                        .toList());
    }

    private static PanelView.MemberView view(PanelMember member, List<Applicant> applicants) {
        return new PanelView.MemberView(
                member.id(),
                member.subject(),
                member.name(),
                member.organizationId(),
                member.regionCode(),
                member.industry(),
                member.chair(),
                applicants.stream()
                        .map(applicant -> possible(member, applicant))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<PanelView.PossibleConflict> possible(PanelMember member, Applicant applicant) {
        List<SoftConflict> found = Conflicts.soft(member, applicant);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new PanelView.PossibleConflict(applicant.proposalId(), found));
    }
}
