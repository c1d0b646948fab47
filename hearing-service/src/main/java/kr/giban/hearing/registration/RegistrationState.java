package kr.giban.hearing.registration;

import java.util.Set;
import kr.giban.platform.state.State;

/** From asking for a seat to sitting on it. */
public enum RegistrationState implements State<RegistrationState> {
    /** No seat yet, but a place in the queue. */
    WAITING,
    /** A seat is held until the offer ends. */
    OFFERED,
    CONFIRMED,
    ATTENDED,
    /** The offer was not taken in time. */
    EXPIRED,
    CANCELLED;

    @Override
    public Set<RegistrationState> next() {
        return switch (this) {
            case WAITING -> Set.of(OFFERED, CANCELLED);
            case OFFERED -> Set.of(CONFIRMED, EXPIRED, CANCELLED);
            case CONFIRMED -> Set.of(ATTENDED, CANCELLED);
            case ATTENDED, EXPIRED, CANCELLED -> Set.of();
        };
    }

    public boolean holdsSeat() {
        return this == OFFERED || this == CONFIRMED || this == ATTENDED;
    }
}
