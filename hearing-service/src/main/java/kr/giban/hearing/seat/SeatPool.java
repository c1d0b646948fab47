package kr.giban.hearing.seat;

/**
 * The seats of one way of attending.
 *
 * @param capacity null: as many as come
 * @param taken held by confirmed registrations and by offers
 * @param attended those who were checked in
 */
public record SeatPool(Integer capacity, int taken, int attended) {
    public boolean hasFree() {
        return capacity == null || taken < capacity;
    }

    /** Seats nobody holds; as many as there can be where there is no limit. */
    public int free() {
        return capacity == null ? Integer.MAX_VALUE : capacity - taken;
    }
}
