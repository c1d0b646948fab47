package kr.giban.hearing;

import kr.giban.hearing.consultation.ConsultationState;
import kr.giban.hearing.disposition.DispositionState;
import kr.giban.hearing.hearing.HearingState;
import kr.giban.hearing.opinion.OpinionState;
import kr.giban.hearing.registration.RegistrationState;
import kr.giban.platform.testing.StateContract;
import org.junit.jupiter.api.Test;

class StatesTest {
    @Test
    void every_state_is_reachable_and_every_other_step_refused() {
        StateContract.check(ConsultationState.class, ConsultationState.PLANNED);
        StateContract.check(HearingState.class, HearingState.SCHEDULED);
        StateContract.check(RegistrationState.class, RegistrationState.WAITING);
        StateContract.check(OpinionState.class, OpinionState.RECEIVED);
        StateContract.check(DispositionState.class, DispositionState.DRAFT);
    }
}
