package kr.giban.call.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kr.giban.call.call.CallTask;
import kr.giban.call.call.CallTaskService;
import kr.giban.call.call.CallTaskState;
import kr.giban.call.json.Json;
import kr.giban.call.receipt.ReceiptService;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.audit.DraftTrace;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;

/** Drafts, and the reading of proposals. */
@ApplicationScoped
public class ProposalService {
    private static final Keyset BY_AGE = Keyset.by("id", "p.id", UUID.class);

    private final ProposalRepository proposals;
    private final ProposalVisibility visibility;
    private final ProposalDesk desk;
    private final CallTaskService tasks;
    private final ReceiptService receipts;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    ProposalService(
            ProposalRepository proposals,
            ProposalVisibility visibility,
            ProposalDesk desk,
            CallTaskService tasks,
            ReceiptService receipts,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.proposals = proposals;
        this.visibility = visibility;
        this.desk = desk;
        this.tasks = tasks;
        this.receipts = receipts;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** A view and the version that its ETag tells. */
    public record Seen(ProposalView view, long version) {}

    @Transactional
    public Seen create(NewProposal request) {
        String own = caller.requireOrganization();
        CallTask task = tasks.read(request.callTaskId());
        desk.organization(own);
        if (task.state() != CallTaskState.OPEN) {
            throw task.state().illegal();
        }
        desk.mustTakeDrafts(task.call());
        if (proposals.count(
                        "callTaskId = ?1 and organizationId = ?2 and state <> ?3",
                        task.id(),
                        own,
                        ProposalState.WITHDRAWN)
                > 0) {
            throw ProblemException.of("already-proposed");
        }
        Proposal proposal = new Proposal(task.id(), own, request.title(), clock.instant());
        proposals.persistAndFlush(proposal);
        ProposalView view = desk.ownView(proposal, task);
        audit.changed("create", "proposal", proposal.id(), null, trace(null, proposal));
        return new Seen(view, proposal.version());
    }

    /** Saves the draft, whatever it still lacks; the answer says what that is. */
    @Transactional
    public Seen edit(UUID id, UnaryOperator<ProposalDraft> patch) {
        ProposalDesk.Open open = desk.lockDraft(id);
        Proposal proposal = open.proposal();
        ProposalDraft before = proposal.draft();
        ProposalDraft wanted = patch.apply(before);
        List<Fault> faults = ProjectDates.faults(wanted.startsOn(), wanted.endsOn());
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
        proposal.write(wanted, clock.instant());
        proposals.flush();
        audit.changed("update", "proposal", id, null, trace(before, proposal));
        return new Seen(desk.ownView(proposal, open.task()), proposal.version());
    }

    @Transactional
    public Seen read(UUID id) {
        Proposal proposal = visibility.read(id);
        ProposalView view = visibility.isOwn(proposal)
                ? desk.ownView(proposal, tasks.read(proposal.callTaskId()))
                : ProposalView.submitted(proposal, sealed(proposal));
        return new Seen(view, proposal.version());
    }

    public Page<ProposalSummary> list(UUID callTaskId, List<ProposalState> states, PageRequest page) {
        return visibility
                .visible()
                .where("p.callTaskId = :task", "task", callTaskId)
                .where("p.state in :states", "states", states.isEmpty() ? null : states)
                .page(BY_AGE, page, proposal -> List.of(proposal.id()))
                .map(proposal -> ProposalSummary.of(proposal, visibility.isOwn(proposal)));
    }

    private static DraftTrace trace(ProposalDraft before, Proposal proposal) {
        ProposalDraft after = proposal.draft();
        return DraftTrace.of(Json.MAPPER, proposal.version(), before, after, after.withoutPerson());
    }

    /** What stands as submitted. */
    public SealedContent sealed(Proposal proposal) {
        return SealedContent.of(receipts.get(proposal.submissionId()));
    }
}
