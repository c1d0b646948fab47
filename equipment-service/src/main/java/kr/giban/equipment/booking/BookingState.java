package kr.giban.equipment.booking;

import java.util.Set;
import kr.giban.platform.state.State;

/** Whether a booking takes its time. */
public enum BookingState implements State<BookingState> {
    ACTIVE,
    CANCELED;

    /** What a booking is when it is made. */
    public static final BookingState INITIAL = ACTIVE;

    @Override
    public Set<BookingState> next() {
        return this == ACTIVE ? Set.of(CANCELED) : Set.of();
    }
}
