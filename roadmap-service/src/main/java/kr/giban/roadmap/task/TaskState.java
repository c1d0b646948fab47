package kr.giban.roadmap.task;

import java.util.EnumSet;
import java.util.Set;
import kr.giban.platform.state.State;

/**
 * How far an announced task has come; a task that was never announced has no state. A call that fails or is cancelled
 * takes it back to {@link #PLANNED}, to be called again.
 */
public enum TaskState implements State<TaskState> {
    PLANNED,
    IN_CALL,
    SELECTED,
    CONTRACTED,
    COMPLETED,
    CANCELLED;

    public static final TaskState INITIAL = PLANNED;

    @Override
    public Set<TaskState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(IN_CALL, CANCELLED);
            case IN_CALL -> EnumSet.of(SELECTED, PLANNED);
            case SELECTED -> EnumSet.of(CONTRACTED, PLANNED);
            case CONTRACTED -> EnumSet.of(COMPLETED, PLANNED);
            case COMPLETED, CANCELLED -> EnumSet.noneOf(TaskState.class);
        };
    }
}
