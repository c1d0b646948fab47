package kr.giban.equipment.center;

import java.util.EnumSet;
import java.util.Set;
import kr.giban.platform.state.State;

/** Whether a center takes equipment in. */
public enum CenterState implements State<CenterState> {
    ACTIVE,
    CLOSED;

    /** What a center is when it is registered. */
    public static final CenterState INITIAL = ACTIVE;

    @Override
    public Set<CenterState> next() {
        return this == ACTIVE ? EnumSet.of(CLOSED) : EnumSet.noneOf(CenterState.class);
    }
}
