package kr.giban.hearing.disposition;

import java.util.Set;
import kr.giban.platform.state.State;

/** Decided and published are two moments: drafts are the planners' own. */
public enum DispositionState implements State<DispositionState> {
    DRAFT,
    PUBLISHED;

    @Override
    public Set<DispositionState> next() {
        return this == DRAFT ? Set.of(PUBLISHED) : Set.of();
    }
}
