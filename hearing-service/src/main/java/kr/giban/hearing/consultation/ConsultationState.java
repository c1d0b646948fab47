package kr.giban.hearing.consultation;

import java.util.Set;
import kr.giban.platform.state.State;

/**
 * A consultation goes one way: what was closed is not opened again, and what is sealed takes nothing more. Until it closes
 * it can be taken back.
 */
public enum ConsultationState implements State<ConsultationState> {
    PLANNED,
    OPEN,
    CLOSED,
    DISPOSED,
    SEALED,
    CANCELLED;

    @Override
    public Set<ConsultationState> next() {
        return switch (this) {
            case PLANNED -> Set.of(OPEN, CANCELLED);
            case OPEN -> Set.of(CLOSED, CANCELLED);
            case CLOSED -> Set.of(DISPOSED);
            case DISPOSED -> Set.of(SEALED);
            case SEALED, CANCELLED -> Set.of();
        };
    }

    /** Whether hearings and dispositions may still be added. */
    public boolean isUnfinished() {
        return this == PLANNED || this == OPEN || this == CLOSED;
    }

    /** Whether its dispositions and its report are public. */
    public boolean isPublished() {
        return this == DISPOSED || this == SEALED;
    }
}
