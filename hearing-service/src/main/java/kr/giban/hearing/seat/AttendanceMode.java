package kr.giban.hearing.seat;

/** How one attends a hybrid hearing. */
public enum AttendanceMode {
    IN_PERSON,
    ONLINE
}
