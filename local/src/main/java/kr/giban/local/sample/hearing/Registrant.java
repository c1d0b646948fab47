package kr.giban.local.sample.hearing;

import java.time.OffsetDateTime;

/** Someone who attends a hearing or wanted to. Synthetic: the phone and the address are nobody's. */
public record Registrant(
        int round,
        int number,
        String name,
        String email,
        String phone,
        StakeholderGroup stakeholderGroup,
        Mode mode,
        OffsetDateTime registersAt,
        Course course,
        boolean synthetic) {

    /** How one attends. */
    public enum Mode {
        IN_PERSON,
        ONLINE
    }

    /** What one does after registering; who walks in registers at the door. */
    public enum Course {
        ATTENDS,
        CANCELS,
        NO_SHOW,
        WALKS_IN
    }
}
