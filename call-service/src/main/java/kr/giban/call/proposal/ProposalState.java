package kr.giban.call.proposal;

import java.util.EnumSet;
import java.util.Set;
import kr.giban.platform.state.State;

/** The way of a proposal. A submission before the deadline replaces the one before and is no step of its own. */
public enum ProposalState implements State<ProposalState> {
    DRAFT,
    SUBMITTED,
    SCREENED_OUT,
    IN_EVALUATION,
    SELECTED,
    RESERVE,
    NOT_SELECTED,
    CONTRACTED,
    WITHDRAWN;

    public static final ProposalState INITIAL = DRAFT;

    @Override
    public Set<ProposalState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(SCREENED_OUT, IN_EVALUATION, WITHDRAWN);
            case IN_EVALUATION -> EnumSet.of(SELECTED, RESERVE, NOT_SELECTED, WITHDRAWN);
            case SELECTED -> EnumSet.of(CONTRACTED, NOT_SELECTED);
            case RESERVE -> EnumSet.of(SELECTED, NOT_SELECTED);
            case SCREENED_OUT, NOT_SELECTED, CONTRACTED, WITHDRAWN -> EnumSet.noneOf(ProposalState.class);
        };
    }
}
