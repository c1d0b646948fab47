package kr.giban.call.call;

import java.util.EnumSet;
import java.util.Set;
import kr.giban.platform.state.State;

/** The life of a call notice. */
public enum CallState implements State<CallState> {
    DRAFT,
    ANNOUNCED,
    OPEN,
    CLOSED,
    CANCELLED;

    public static final CallState INITIAL = DRAFT;

    @Override
    public Set<CallState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(ANNOUNCED, CANCELLED);
            case ANNOUNCED -> EnumSet.of(OPEN, CANCELLED);
            case OPEN -> EnumSet.of(CLOSED, CANCELLED);
            case CLOSED, CANCELLED -> EnumSet.noneOf(CallState.class);
        };
    }
}
