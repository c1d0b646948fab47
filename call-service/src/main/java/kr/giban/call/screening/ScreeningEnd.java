package kr.giban.call.screening;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.giban.call.call.CallTask;
import kr.giban.call.call.CallTaskService;
import kr.giban.call.call.CallTaskState;
import kr.giban.call.call.Failure;
import kr.giban.call.proposal.Proposal;
import kr.giban.call.proposal.ProposalProgress;
import kr.giban.call.proposal.ProposalState;

/** What a finished screening does to the proposals and to the call-task. */
final class ScreeningEnd {
    private ScreeningEnd() {}

    static CallTask apply(
            CallTask task,
            List<Proposal> proposals,
            Map<UUID, Screening> screenings,
            CallTaskService tasks,
            ProposalProgress progress) {
        boolean anyLeft = false;
        for (Proposal proposal : proposals) {
            List<ScreeningItem> failed = screenings.get(proposal.id()).failed();
            anyLeft |= failed.isEmpty();
            if (failed.isEmpty()) {
                progress.move(proposal, ProposalState.IN_EVALUATION, "proposal.in-evaluation", Map.of());
            } else {
                progress.move(
                        proposal,
                        ProposalState.SCREENED_OUT,
                        "proposal.screened-out",
                        Map.of("items", failed.stream().map(Reason::of).toList()));
            }
        }
        if (anyLeft) {
            tasks.moveTo(task, CallTaskState.EVALUATING);
        } else {
            tasks.fail(task, Failure.NONE_ELIGIBLE);
        }
        return task;
    }

    /** Why a proposal goes no further, as its applicant is told. */
    private record Reason(String item, String reason) {
        static Reason of(ScreeningItem item) {
            return new Reason(item.item(), item.reason());
        }
    }
}
