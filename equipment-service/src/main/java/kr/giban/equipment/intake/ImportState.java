package kr.giban.equipment.intake;

import java.util.EnumSet;
import java.util.Set;
import kr.giban.platform.state.State;

/** How far an import is. */
public enum ImportState implements State<ImportState> {
    QUEUED,
    RUNNING,
    /** Read to the end; rows may have been refused. */
    COMPLETED,
    /** Nothing was stored; the job says why. */
    FAILED,
    /** Nothing was stored. */
    CANCELED;

    /** What an import is when its file has arrived. */
    public static final ImportState INITIAL = QUEUED;

    @Override
    public Set<ImportState> next() {
        return switch (this) {
            case QUEUED -> EnumSet.of(RUNNING, CANCELED);
            case RUNNING -> EnumSet.of(COMPLETED, FAILED, CANCELED);
            case COMPLETED, FAILED, CANCELED -> EnumSet.noneOf(ImportState.class);
        };
    }
}
