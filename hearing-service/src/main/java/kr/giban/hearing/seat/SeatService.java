package kr.giban.hearing.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The seats of hearings. */
@ApplicationScoped
public class SeatService {
    private final SeatRepository pools;

    SeatService(SeatRepository pools) {
        this.pools = pools;
    }

    /** The pool, alone with it until the transaction ends. */
    @Transactional
    public SeatPool lock(UUID hearing, AttendanceMode mode) {
        return pools.lock(hearing, mode);
    }

    /**
     * Sets how many may come.
     *
     * @return how many seats are held already, if that is more than the wanted capacity; then nothing was changed
     */
    @Transactional
    public Optional<Integer> resize(UUID hearing, AttendanceMode mode, Integer capacity) {
        int taken = pools.lock(hearing, mode).taken();
        if (capacity != null && taken > capacity) {
            return Optional.of(taken);
        }
        pools.put(hearing, mode, capacity);
        return Optional.empty();
    }

    @Transactional
    public void create(UUID hearing, AttendanceMode mode, Integer capacity) {
        pools.put(hearing, mode, capacity);
    }

    @Transactional
    public Map<AttendanceMode, SeatPool> of(UUID hearing) {
        return pools.of(List.of(hearing)).get(hearing);
    }

    @Transactional
    public Map<UUID, Map<AttendanceMode, SeatPool>> of(List<UUID> hearings) {
        return pools.of(hearings);
    }
}
