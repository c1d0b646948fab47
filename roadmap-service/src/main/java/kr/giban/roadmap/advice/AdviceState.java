package kr.giban.roadmap.advice;

import java.util.EnumSet;
import java.util.Set;
import kr.giban.platform.state.State;

/** Whether an expert's advice has its response. */
public enum AdviceState implements State<AdviceState> {
    PENDING,
    ANSWERED;

    public static final AdviceState INITIAL = PENDING;

    @Override
    public Set<AdviceState> next() {
        return this == PENDING ? EnumSet.of(ANSWERED) : EnumSet.noneOf(AdviceState.class);
    }
}
