package kr.giban.call.panel;

import java.util.EnumSet;
import java.util.Set;
import kr.giban.platform.state.State;

/** An evaluation committee while it is put together, and when it stands. */
public enum PanelState implements State<PanelState> {
    DRAFT,
    CONFIRMED;

    public static final PanelState INITIAL = DRAFT;

    @Override
    public Set<PanelState> next() {
        return this == DRAFT ? EnumSet.of(CONFIRMED) : EnumSet.noneOf(PanelState.class);
    }
}
