package kr.giban.call.agreement;

import java.util.EnumSet;
import java.util.Set;
import kr.giban.platform.state.State;

/** An agreement on its way to two signatures. */
public enum AgreementState implements State<AgreementState> {
    PREPARED,
    PARTLY_SIGNED,
    SIGNED,
    LAPSED;

    public static final AgreementState INITIAL = PREPARED;

    @Override
    public Set<AgreementState> next() {
        return switch (this) {
            case PREPARED -> EnumSet.of(PARTLY_SIGNED, LAPSED);
            case PARTLY_SIGNED -> EnumSet.of(SIGNED, LAPSED);
            case SIGNED, LAPSED -> EnumSet.noneOf(AgreementState.class);
        };
    }
}
