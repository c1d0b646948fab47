package kr.giban.call;

import kr.giban.call.agreement.AgreementState;
import kr.giban.call.call.CallState;
import kr.giban.call.call.CallTaskState;
import kr.giban.call.organization.OrganizationState;
import kr.giban.call.panel.PanelState;
import kr.giban.call.proposal.ProposalState;
import kr.giban.call.review.ReviewState;
import kr.giban.platform.testing.StateContract;
import org.junit.jupiter.api.Test;

class StatesTest {
    @Test
    void every_state_is_reachable_and_every_other_step_refused() {
        StateContract.check(OrganizationState.class, OrganizationState.INITIAL);
        StateContract.check(CallState.class, CallState.INITIAL);
        StateContract.check(CallTaskState.class, CallTaskState.INITIAL);
        StateContract.check(ProposalState.class, ProposalState.INITIAL);
        StateContract.check(PanelState.class, PanelState.INITIAL);
        StateContract.check(ReviewState.class, ReviewState.INITIAL);
        StateContract.check(AgreementState.class, AgreementState.INITIAL);
    }
}
