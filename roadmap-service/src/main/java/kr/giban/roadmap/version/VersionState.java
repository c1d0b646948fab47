package kr.giban.roadmap.version;

import java.util.EnumSet;
import java.util.Set;
import kr.giban.platform.state.State;

/**
 * How far a version of a roadmap has come. A version that was published keeps its content for ever, so the step from
 * consultation to revision is taken by its successor: the version itself becomes {@link #SUPERSEDED}, a copy of it is
 * {@link #REVISING}.
 */
public enum VersionState implements State<VersionState> {
    DRAFTING,
    IN_CONSULTATION,
    REVISING,
    CONFIRMED,
    ANNOUNCED,
    SUPERSEDED;

    public static final VersionState INITIAL = DRAFTING;

    /** The states of which a roadmap has at most one version at a time. */
    static final Set<VersionState> OPEN = EnumSet.of(DRAFTING, IN_CONSULTATION, REVISING, CONFIRMED);

    @Override
    public Set<VersionState> next() {
        return switch (this) {
            case DRAFTING -> EnumSet.of(IN_CONSULTATION);
            case IN_CONSULTATION -> EnumSet.of(REVISING, SUPERSEDED);
            case REVISING -> EnumSet.of(IN_CONSULTATION, CONFIRMED);
            case CONFIRMED -> EnumSet.of(ANNOUNCED);
            case ANNOUNCED -> EnumSet.of(SUPERSEDED);
            case SUPERSEDED -> EnumSet.noneOf(VersionState.class);
        };
    }

    /** Whether content may be written. */
    public boolean isDraft() {
        return this == DRAFTING || this == REVISING;
    }

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
