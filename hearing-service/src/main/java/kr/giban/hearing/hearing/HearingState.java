package kr.giban.hearing.hearing;

import java.util.Set;
import kr.giban.platform.state.State;

/** The life of a hearing; people register while it is open, and are checked in until it is held. */
public enum HearingState implements State<HearingState> {
    SCHEDULED,
    OPEN,
    LIVE,
    HELD,
    CANCELLED;

    @Override
    public Set<HearingState> next() {
        return switch (this) {
            case SCHEDULED -> Set.of(OPEN, CANCELLED);
            case OPEN -> Set.of(LIVE, CANCELLED);
            case LIVE -> Set.of(HELD, CANCELLED);
            case HELD, CANCELLED -> Set.of();
        };
    }

    /** Whether time, place and seats may still change. */
    public boolean isBefore() {
        return this == SCHEDULED || this == OPEN;
    }
}
