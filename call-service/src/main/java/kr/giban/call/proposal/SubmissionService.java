package kr.giban.call.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.giban.call.call.Call;
import kr.giban.call.call.CallState;
import kr.giban.call.call.CallTaskState;
import kr.giban.call.document.DocumentService;
import kr.giban.call.receipt.Receipt;
import kr.giban.call.receipt.ReceiptService;
import kr.giban.call.receipt.SealedDocument;
import kr.giban.call.receipt.Submission;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.outbox.Event;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.outbox.Visibility;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** Submission and withdrawal: small, and in one transaction each. */
@ApplicationScoped
public class SubmissionService {
    private static final Set<CallTaskState> UNDECIDED =
            EnumSet.of(CallTaskState.OPEN, CallTaskState.SCREENING, CallTaskState.EVALUATING);

    private final ProposalRepository proposals;
    private final ProposalVisibility visibility;
    private final ProposalDesk desk;
    private final DocumentService documents;
    private final ReceiptService receipts;
    private final SealedInvestigators investigators;
    private final Arrivals arrivals;
    private final SpentTickets spentTickets;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    SubmissionService(
            ProposalRepository proposals,
            ProposalVisibility visibility,
            ProposalDesk desk,
            DocumentService documents,
            ReceiptService receipts,
            SealedInvestigators investigators,
            Arrivals arrivals,
            SpentTickets spentTickets,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.proposals = proposals;
        this.visibility = visibility;
        this.desk = desk;
        this.documents = documents;
        this.receipts = receipts;
        this.investigators = investigators;
        this.arrivals = arrivals;
        this.spentTickets = spentTickets;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A receipt and the version that the proposal has now. */
    public record Submitted(Receipt receipt, long version) {}

    /**
     * Seals the stored draft. In time is what reached the gateway in time, however long it took from there, and though it was
     * turned away then, where it has a ticket that says so; a screening that has begun ends that.
     */
    @Transactional
    public Submitted submit(UUID id) {
        ProposalDesk.Open open = desk.lockOwn(id);
        Proposal proposal = open.proposal();
        if (!proposal.isWritable()) {
            throw proposal.state().illegal();
        }
        Arrival arrival = inTime(open, arrivals.ofRequest(open.call()));
        List<Fault> faults = desk.findings(proposal, open.task()).faults();
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
        SealedInvestigator investigator = SealedInvestigator.of(proposal.investigator());
        Submission submission = receipts.seal(
                id,
                proposal.callTaskId(),
                arrival.instant(),
                new SealedContent(
                        proposal.callTaskId(),
                        proposal.organizationId(),
                        proposal.title(),
                        proposal.content(),
                        investigator.sha256()),
                documents.ofProposal(id).stream()
                        .map(document -> new SealedDocument(
                                document.kind(), document.mediaType(), document.sizeBytes(), document.sha256()))
                        .toList());
        investigators.keep(submission.id(), investigator);
        if (arrival.ticket() != null) {
            spentTickets.spend(arrival, submission.id());
        }
        proposal.submitted(submission);
        proposals.flush();
        Receipt receipt = submission.receipt();
        audit.changed("submit", "proposal", id, null, receipt);
        tell("proposal.submitted", proposal, Map.of("receiptNumber", receipt.number()));
        return new Submitted(receipt, proposal.version());
    }

    /** Ends a proposal at its applicant's wish: freely until the deadline, with a reason until the decision. */
    @Transactional
    public ProposalService.Seen withdraw(UUID id, String reason) {
        ProposalDesk.Open open = desk.lockOwn(id);
        Proposal proposal = open.proposal();
        proposal.state().mustReach(ProposalState.WITHDRAWN);
        if (!UNDECIDED.contains(open.task().state())) {
            throw open.task().state().illegal();
        }
        if (open.call().isOverAt(clock.instant()) && (reason == null || reason.isBlank())) {
            throw ProblemException.rules(List.of(Fault.at("/reason", "required")));
        }
        ProposalState before = proposal.state();
        proposal.moveTo(ProposalState.WITHDRAWN);
        proposals.flush();
        audit.changed(
                "withdraw",
                "proposal",
                id,
                Map.of("state", before),
                Map.of("state", proposal.state(), "reason", reason == null ? "" : reason));
        tell("proposal.withdrawn", proposal, Map.of());
        return new ProposalService.Seen(ProposalView.own(proposal, List.of()), proposal.version());
    }

    /** The receipt of the submission that stands. */
    @Transactional
    public Receipt receipt(UUID id) {
        Proposal proposal = visibility.readAsParty(id);
        if (proposal.submissionId() == null) {
            throw ProblemException.notFound();
        }
        return receipts.get(proposal.submissionId()).receipt();
    }

    /** What stands as submitted; who was named in it is for its own organization. */
    @Transactional
    public SubmissionView submission(UUID id) {
        Proposal proposal = visibility.read(id);
        if (proposal.submissionId() == null) {
            throw ProblemException.notFound();
        }
        Submission submission = receipts.get(proposal.submissionId());
        return SubmissionView.of(
                submission,
                visibility.isOwn(proposal) ? investigators.find(submission.id()).orElse(null) : null);
    }

    /** The arrival that counts: the ticket's if it is in time, else the request's own. */
    private static Arrival inTime(ProposalDesk.Open open, Arrivals.Claim claim) {
        Call call = open.call();
        if (call.state() == CallState.CANCELLED || call.state() == CallState.DRAFT) {
            throw call.state().illegal();
        }
        boolean taken = open.task().state() == CallTaskState.OPEN;
        return claim.valid().stream()
                .filter(arrival -> taken && call.isInTime(arrival.instant()))
                .findFirst()
                .orElseThrow(() -> tooLate(open, claim));
    }

    private static ProblemException tooLate(ProposalDesk.Open open, Arrivals.Claim claim) {
        Call call = open.call();
        Instant arrival = claim.valid().get(0).instant();
        boolean over = open.task().state() != CallTaskState.OPEN;
        boolean late = over || arrival.isAfter(call.closesAt());
        boolean expired =
                !over && claim.hasExpired() && call.isInTime(claim.ticket().arrival());
        ProblemException refusal = expired
                ? ProblemException.of("arrival-ticket-expired")
                        .withMember("expiredAt", claim.ticket().expiresAt().toString())
                : ProblemException.of(late ? "call-closed" : "call-not-open");
        return refusal.withMember("state", call.state().name())
                .withMember("arrivedAt", arrival.toString())
                .withMember("opensAt", call.opensAt().toString())
                .withMember("closesAt", call.closesAt().toString())
                .ofThisAttempt();
    }

    private void tell(String type, Proposal proposal, Map<String, Object> more) {
        Map<String, Object> data = new java.util.HashMap<>(more);
        data.put("proposalId", proposal.id());
        data.put("callTaskId", proposal.callTaskId());
        outbox.publish(new Event(
                type, "proposals/" + proposal.id(), Visibility.organization(proposal.organizationId()), data));
    }
}
