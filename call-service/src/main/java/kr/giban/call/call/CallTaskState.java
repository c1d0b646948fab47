package kr.giban.call.call;

import java.util.EnumSet;
import java.util.Set;
import kr.giban.platform.state.State;

/** The way of one task of a call to its performing institution. */
public enum CallTaskState implements State<CallTaskState> {
    OPEN,
    SCREENING,
    EVALUATING,
    DECIDED,
    PUBLISHED,
    CONTRACTING,
    CONTRACTED,
    FAILED;

    public static final CallTaskState INITIAL = OPEN;

    @Override
    public Set<CallTaskState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(SCREENING, FAILED);
            case SCREENING -> EnumSet.of(EVALUATING, FAILED);
            case EVALUATING -> EnumSet.of(DECIDED, FAILED);
            case DECIDED -> EnumSet.of(PUBLISHED);
            case PUBLISHED -> EnumSet.of(CONTRACTING, FAILED);
            case CONTRACTING -> EnumSet.of(CONTRACTED, FAILED);
            case CONTRACTED, FAILED -> EnumSet.noneOf(CallTaskState.class);
        };
    }
}
