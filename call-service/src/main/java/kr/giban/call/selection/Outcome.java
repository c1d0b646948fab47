package kr.giban.call.selection;

import kr.giban.call.proposal.ProposalState;

/** What was decided on a proposal. */
public enum Outcome {
    SELECTED,
    RESERVE,
    NOT_SELECTED;

    ProposalState state() {
        return switch (this) {
            case SELECTED -> ProposalState.SELECTED;
            case RESERVE -> ProposalState.RESERVE;
            case NOT_SELECTED -> ProposalState.NOT_SELECTED;
        };
    }
}
