package kr.giban.equipment;

import kr.giban.equipment.booking.BookingState;
import kr.giban.equipment.center.CenterState;
import kr.giban.equipment.intake.ImportState;
import kr.giban.equipment.item.ItemState;
import kr.giban.equipment.usage.UsageState;
import kr.giban.equipment.userequest.UseRequestState;
import kr.giban.platform.testing.StateContract;
import org.junit.jupiter.api.Test;

class StatesTest {
    @Test
    void every_state_is_reachable_and_every_other_step_refused() {
        StateContract.check(CenterState.class, CenterState.INITIAL);
        StateContract.check(ItemState.class, ItemState.INITIAL);
        StateContract.check(ImportState.class, ImportState.INITIAL);
        StateContract.check(BookingState.class, BookingState.INITIAL);
        StateContract.check(UseRequestState.class, UseRequestState.INITIAL);
        StateContract.check(UsageState.class, UsageState.INITIAL);
    }
}
