package kr.giban.equipment.userequest;

import java.util.Set;
import kr.giban.platform.state.State;

/** From asking for an item to having used it. */
public enum UseRequestState implements State<UseRequestState> {
    /** Waits for the center's answer. */
    REQUESTED,
    /** The center has answered with another time, and waits for the requester. */
    PROPOSED,
    /** The time is booked. */
    ACCEPTED,
    DECLINED,
    CANCELED,
    /** Nobody answered until the time began. */
    EXPIRED,
    DONE;

    /** What a request is when it is made. */
    public static final UseRequestState INITIAL = REQUESTED;

    @Override
    public Set<UseRequestState> next() {
        return switch (this) {
            case REQUESTED -> Set.of(PROPOSED, ACCEPTED, DECLINED, CANCELED, EXPIRED);
            case PROPOSED -> Set.of(ACCEPTED, DECLINED, CANCELED, EXPIRED);
            case ACCEPTED -> Set.of(DONE, CANCELED);
            case DECLINED, CANCELED, EXPIRED, DONE -> Set.of();
        };
    }
}
