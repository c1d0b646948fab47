package kr.giban.hearing.seat;

import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/**
 * The pools of seats as they would be if nobody locked them: the control of the concurrency test. The first who ask have all
 * read before one of them goes on, which without a lock may happen at any time.
 */
public class UnlockedSeats extends SeatRepository {
    private final AtomicInteger reads = new AtomicInteger();
    private final int together;
    private final CyclicBarrier read;

    public UnlockedSeats(Jdbi jdbi, int together) {
        super(jdbi);
        this.together = together;
        this.read = new CyclicBarrier(together);
    }

    @Override
    SeatPool lock(UUID hearing, AttendanceMode mode) {
        SeatPool pool = read(hearing, mode, "");
        if (reads.getAndIncrement() < together) {
            try {
                read.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
        }
        return pool;
    }
}
