package kr.giban.call.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.giban.call.call.CallTask;
import kr.giban.call.call.CallTaskService;
import kr.giban.call.call.CallTaskState;
import kr.giban.call.list.HqlList;
import kr.giban.call.proposal.ProjectDates;
import kr.giban.call.proposal.Proposal;
import kr.giban.call.proposal.ProposalProgress;
import kr.giban.call.proposal.ProposalService;
import kr.giban.call.proposal.ProposalState;
import kr.giban.call.proposal.SealedContent;
import kr.giban.call.selection.Succession;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.etag.Preconditions;
import kr.giban.platform.paging.Keyset;
import kr.giban.platform.paging.Page;
import kr.giban.platform.paging.PageRequest;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.security.Caller;
import kr.giban.platform.security.Roles;

/** Agreements: prepared by an officer, signed by both sides. */
@ApplicationScoped
public class AgreementService {
    private static final Keyset BY_AGE = Keyset.by("id", "a.id", UUID.class);

    private final AgreementRepository agreements;
    private final CallTaskService tasks;
    private final ProposalProgress progress;
    private final ProposalService proposals;
    private final Succession succession;
    private final Audit audit;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Clock clock;

    AgreementService(
            AgreementRepository agreements,
            CallTaskService tasks,
            ProposalProgress progress,
            ProposalService proposals,
            Succession succession,
            Audit audit,
            Preconditions preconditions,
            Caller caller,
            Clock clock) {
        this.agreements = agreements;
        this.tasks = tasks;
        this.progress = progress;
        this.proposals = proposals;
        this.succession = succession;
        this.audit = audit;
        this.preconditions = preconditions;
        this.caller = caller;
        this.clock = clock;
    }

    /** Prepares the agreement with the selected proposal of a published call-task. */
    @Transactional
    Agreement prepare(AgreementRequest request) {
        CallTask task = tasks.lock(progress.callTaskOf(request.proposalId()));
        Proposal proposal = progress.get(request.proposalId());
        if (proposal.state() != ProposalState.SELECTED) {
            throw proposal.state().illegal();
        }
        task.state().mustReach(CallTaskState.CONTRACTING);
        SealedContent sealed = proposals.sealed(proposal);
        Agreement.Period period = new Agreement.Period(
                Objects.requireNonNullElse(request.startsOn(), sealed.content().startsOn()),
                Objects.requireNonNullElse(request.endsOn(), sealed.content().endsOn()));
        List<Fault> faults = new ArrayList<>(ProjectDates.faults(period.startsOn(), period.endsOn()));
        if (!period.startsOn().isBefore(period.endsOn())) {
            faults.add(Fault.at("/endsOn", "period-reversed-agreement"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
        tasks.moveTo(task, CallTaskState.CONTRACTING);
        return create(task, proposal, sealed, period);
    }

    /** The agreement with the next rank, on the terms of its own proposal. */
    void prepareForNext(CallTask task, Proposal proposal) {
        SealedContent sealed = proposals.sealed(proposal);
        create(
                task,
                proposal,
                sealed,
                new Agreement.Period(
                        sealed.content().startsOn(), sealed.content().endsOn()));
    }

    private Agreement create(CallTask task, Proposal proposal, SealedContent sealed, Agreement.Period period) {
        Agreement agreement = new Agreement(proposal, sealed, period, succession.dueAt(task), clock.instant());
        agreements.persistAndFlush(agreement);
        audit.changed("create", "agreement", agreement.id(), null, agreement.view());
        return agreement;
    }

    /** Signs for the caller's side: officers for the agency, an applicant for its own organization. */
    @Transactional
    Agreement sign(UUID id) {
        boolean agency = caller.has(Roles.PROGRAM_OFFICER);
        UUID callTaskId = agreements
                .callTaskOf(id, agency ? null : caller.requireOrganization())
                .orElseThrow(ProblemException::notFound);
        CallTask task = tasks.lock(callTaskId);
        Agreement agreement = agreements.lock(id);
        preconditions.check(agreement.version());
        AgreementView before = agreement.view();
        Instant now = clock.instant();
        if (now.isAfter(agreement.dueAt())) {
            throw ProblemException.of("agreement-past-due")
                    .withMember("dueAt", agreement.dueAt().toString());
        }
        agreement.sign(agency ? Agreement.Side.AGENCY : Agreement.Side.APPLICANT, now);
        agreements.flush();
        audit.changed("sign", "agreement", id, before, agreement.view());
        if (agreement.state() == AgreementState.SIGNED) {
            progress.move(
                    progress.get(agreement.proposalId()),
                    ProposalState.CONTRACTED,
                    "proposal.contracted",
                    Map.of("agreementId", id));
            succession.settle(task);
            tasks.contracted(task);
        }
        return agreement;
    }

    @Transactional
    Agreement read(UUID id) {
        return visible().where("a.id = :id", "id", id).first().orElseThrow(ProblemException::notFound);
    }

    Page<AgreementView> list(UUID callTaskId, AgreementState state, PageRequest page) {
        return visible()
                .where("a.callTaskId = :task", "task", callTaskId)
                .where("a.state = :state", "state", state)
                .page(BY_AGE, page, agreement -> List.of(agreement.id()))
                .map(Agreement::view);
    }

    private HqlList<Agreement> visible() {
        HqlList<Agreement> list = new HqlList<>(agreements.getEntityManager(), Agreement.class, "Agreement a");
        String own = caller.has(Roles.PROGRAM_OFFICER) ? null : caller.requireOrganization();
        return list.where("a.organizationId = :own", "own", own);
    }
}
