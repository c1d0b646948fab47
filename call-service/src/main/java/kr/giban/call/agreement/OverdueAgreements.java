package kr.giban.call.agreement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.giban.call.call.CallTask;
import kr.giban.call.call.CallTaskService;
import kr.giban.call.call.CallTaskState;
import kr.giban.call.call.Failure;
import kr.giban.call.proposal.Proposal;
import kr.giban.call.selection.Succession;
import kr.giban.platform.audit.Audit;
import kr.giban.platform.due.DueItems;
import kr.giban.platform.due.DueRule;

/** Where no agreement was made in time, calls the next rank; with none left, the call for the task has failed. */
@ApplicationScoped
public class OverdueAgreements implements DueRule {
    private final AgreementRepository agreements;
    private final AgreementService service;
    private final Succession succession;
    private final CallTaskService tasks;
    private final Audit audit;

    OverdueAgreements(
            AgreementRepository agreements,
            AgreementService service,
            Succession succession,
            CallTaskService tasks,
            Audit audit) {
        this.agreements = agreements;
        this.service = service;
        this.succession = succession;
        this.tasks = tasks;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "agreement-overdue";
    }

    @Override
    public int runDue(Instant now) {
        return DueItems.each(name(), succession.overdue(now), callTaskId -> QuarkusTransaction.requiringNew()
                .call(() -> moveOn(callTaskId, now)));
    }

    private boolean moveOn(UUID callTaskId, Instant now) {
        CallTask task = tasks.lock(callTaskId);
        if (!succession.isOverdue(task, now)) {
            return false;
        }
        agreements.lockUnsigned(callTaskId).ifPresent(agreement -> {
            AgreementView before = agreement.view();
            agreement.lapse();
            agreements.flush();
            audit.changed("lapse", "agreement", agreement.id(), before, agreement.view());
        });
        Optional<Proposal> next = succession.callNext(task, now);
        if (next.isEmpty()) {
            succession.settle(task);
            tasks.fail(task, Failure.NO_AGREEMENT);
        } else if (task.state() == CallTaskState.CONTRACTING) {
            service.prepareForNext(task, next.get());
        }
        audit.changed("call-next-rank", "call-task", callTaskId, null, Map.of("state", task.state()));
        return true;
    }
}
