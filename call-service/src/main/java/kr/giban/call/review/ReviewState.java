package kr.giban.call.review;

import java.util.EnumSet;
import java.util.Set;
import kr.giban.platform.state.State;

/** A reviewer's work on one proposal. */
public enum ReviewState implements State<ReviewState> {
    ASSIGNED,
    /** Declared to have no conflict of interest: the proposal may be read. */
    DECLARED,
    SCORED,
    /** A conflict was declared: nothing of it counts. */
    EXCUSED;

    public static final ReviewState INITIAL = ASSIGNED;

    @Override
    public Set<ReviewState> next() {
        return switch (this) {
            case ASSIGNED -> EnumSet.of(DECLARED, EXCUSED);
            case DECLARED -> EnumSet.of(SCORED, EXCUSED);
            case SCORED -> EnumSet.of(EXCUSED);
            case EXCUSED -> EnumSet.noneOf(ReviewState.class);
        };
    }
}
