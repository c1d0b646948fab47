package kr.giban.platform.arrival;

import java.time.Instant;
import java.util.UUID;

/**
 * The gateway's word that a request reached it at an instant, though it could not be served then.
 *
 * @param id its own, since it can be used once
 * @param expiresAt a repetition that has reached the gateway by then counts as of the arrival
 */
public record ArrivalTicket(UUID id, Instant arrival, Instant expiresAt) {
    /** The header that carries a ticket, to the client and back. */
    public static final String HEADER = "Arrival-Ticket";

    public boolean isExpiredAt(Instant instant) {
        return instant.isAfter(expiresAt);
    }
}
