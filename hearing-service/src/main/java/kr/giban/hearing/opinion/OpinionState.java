package kr.giban.hearing.opinion;

import java.util.Set;
import kr.giban.platform.state.State;

/** Whether an opinion is shown. It counts in any case. */
public enum OpinionState implements State<OpinionState> {
    RECEIVED,
    PUBLISHED,
    WITHHELD;

    @Override
    public Set<OpinionState> next() {
        return switch (this) {
            case RECEIVED -> Set.of(PUBLISHED, WITHHELD);
            case PUBLISHED -> Set.of(WITHHELD);
            case WITHHELD -> Set.of(PUBLISHED);
        };
    }
}
