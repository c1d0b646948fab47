package kr.giban.equipment.usage;

import java.util.EnumSet;
import java.util.Set;
import kr.giban.platform.state.State;

/** Whether a record of the diary counts. */
public enum UsageState implements State<UsageState> {
    RECORDED("기록"),
    /** It was a mistake, and stays one: a late repetition of its message must not bring it back. */
    WITHDRAWN("철회");

    /** What a record is when it comes. */
    public static final UsageState INITIAL = RECORDED;

    private final String nameKo;

    UsageState(String nameKo) {
        this.nameKo = nameKo;
    }

    /** What files call it. */
    String nameKo() {
        return nameKo;
    }

    @Override
    public Set<UsageState> next() {
        return this == RECORDED ? EnumSet.of(WITHDRAWN) : EnumSet.noneOf(UsageState.class);
    }
}
