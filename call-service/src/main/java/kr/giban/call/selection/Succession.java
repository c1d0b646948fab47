package kr.giban.call.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.giban.call.call.CallTask;
import kr.giban.call.call.CallTaskService;
import kr.giban.call.proposal.Proposal;
import kr.giban.call.proposal.ProposalProgress;
import kr.giban.call.proposal.ProposalState;

/** Who is selected while an agreement is made: the first, or the next rank when the one before did not sign in time. */
@ApplicationScoped
public class Succession {
    private final SelectionRepository selections;
    private final SelectionResultRepository results;
    private final ContractTerm contractTerm;
    private final CallTaskService tasks;
    private final ProposalProgress progress;

    Succession(
            SelectionRepository selections,
            SelectionResultRepository results,
            ContractTerm contractTerm,
            CallTaskService tasks,
            ProposalProgress progress) {
        this.selections = selections;
        this.results = results;
        this.contractTerm = contractTerm;
        this.tasks = tasks;
        this.progress = progress;
    }

    public List<UUID> overdue(Instant now) {
        return selections.overdue(now);
    }

    /** Whether the locked call-task's term for an agreement has passed. */
    public boolean isOverdue(CallTask task, Instant now) {
        Instant due = selections.findById(task.id()).contractDueAt();
        return due != null && due.isBefore(now);
    }

    public Instant dueAt(CallTask task) {
        return selections.findById(task.id()).contractDueAt();
    }

    /** The agreement is made, or cannot be made any more: the clock stops. */
    public void settle(CallTask task) {
        selections.findById(task.id()).contractDue(null);
    }

    /** Takes the selection from the one that did not sign and gives it to the next rank, if there is one. */
    public Optional<Proposal> callNext(CallTask task, Instant now) {
        List<Proposal> locked = progress.lock(task.id(), EnumSet.of(ProposalState.SELECTED, ProposalState.RESERVE));
        locked.stream()
                .filter(proposal -> proposal.state() == ProposalState.SELECTED)
                .forEach(proposal -> {
                    progress.move(proposal, ProposalState.NOT_SELECTED, "proposal.selection-cancelled", Map.of());
                    results.findById(proposal.id()).become(Outcome.NOT_SELECTED);
                });
        Optional<Proposal> next = results.ofTask(task.id()).stream()
                .filter(result -> result.outcome() == Outcome.RESERVE)
                .findFirst()
                .flatMap(result -> locked.stream()
                        .filter(proposal -> proposal.id().equals(result.proposalId()))
                        .findFirst());
        next.ifPresent(proposal -> {
            results.findById(proposal.id()).become(Outcome.SELECTED);
            progress.move(proposal, ProposalState.SELECTED, "proposal.selected-from-reserve", Map.of());
            selections.findById(task.id()).contractDue(contractTerm.from(now));
            tasks.selected(task);
        });
        return next;
    }
}
