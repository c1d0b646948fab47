package kr.giban.call.organization;

import java.util.EnumSet;
import java.util.Set;
import kr.giban.platform.state.State;

/** Whether an officer has looked at a registration. */
public enum OrganizationState implements State<OrganizationState> {
    PENDING,
    APPROVED;

    public static final OrganizationState INITIAL = PENDING;

    @Override
    public Set<OrganizationState> next() {
        return this == PENDING ? EnumSet.of(APPROVED) : EnumSet.noneOf(OrganizationState.class);
    }
}
