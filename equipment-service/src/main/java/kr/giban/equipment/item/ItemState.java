package kr.giban.equipment.item;

import java.util.EnumSet;
import java.util.Set;
import kr.giban.platform.state.State;

/** How an item is used: as its center reports it, or as derived from its utilization (never {@link #RETIRED} then). */
public enum ItemState implements State<ItemState> {
    IN_USE,
    UNDERUSED,
    IDLE,
    RETIRED;

    /** What an item is unless its center says otherwise. */
    public static final ItemState INITIAL = IN_USE;

    /** What is retired comes back by the command that says so and by nothing else, as a file that is late must not do it. */
    @Override
    public Set<ItemState> next() {
        return EnumSet.complementOf(EnumSet.of(this));
    }
}
