package kr.giban.hearing.seat;

import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The pools of seats as they would be if nobody locked them: the control of the concurrency test. */
public class UnlockedSeats extends SeatRepository {
    public UnlockedSeats(Jdbi jdbi) {
        super(jdbi);
    }

    @Override
    SeatPool lock(UUID hearing, AttendanceMode mode) {
        return read(hearing, mode, "");
    }
}
