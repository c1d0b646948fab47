package kr.giban.platform.arrival;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes tickets and reads them. A ticket says the id of its secret, itself, and a signature over itself and the request
 * that it is bound to; of that request nothing can be read in it.
 */
public final class ArrivalTickets {
    private static final byte[] PURPOSE = "giban-arrival-ticket-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int INSTANT_BYTES = Long.BYTES + Integer.BYTES;
    private static final int BODY_BYTES = 2 * Long.BYTES + 2 * INSTANT_BYTES;

    private final ArrivalKeys keys;

    public ArrivalTickets(ArrivalKeys keys) {
        this.keys = keys;
    }

    public String write(ArrivalTicket ticket, TicketedRequest request) {
        ByteBuffer body = ByteBuffer.allocate(BODY_BYTES)
                .putLong(ticket.id().getMostSignificantBits())
                .putLong(ticket.id().getLeastSignificantBits());
        put(body, ticket.arrival());
        put(body, ticket.expiresAt());
        byte[] signature = signature(keys.signing(), body.array(), request).orElseThrow();
        return keys.signing() + "." + text(body.array()) + "." + text(signature);
    }

    /** The ticket, if it is the gateway's own for this very request; it may have expired. */
    public Optional<ArrivalTicket> read(String text, TicketedRequest request) {
        String[] parts = text.strip().split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] body = Base64.getUrlDecoder().decode(parts[1]);
            byte[] given = Base64.getUrlDecoder().decode(parts[2]);
            return signature(parts[0], body, request)
                    .filter(expected -> MessageDigest.isEqual(expected, given))
                    .map(signed -> ticket(ByteBuffer.wrap(body)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Of what is signed, so that it is whole. */
    private static ArrivalTicket ticket(ByteBuffer body) {
        return new ArrivalTicket(new UUID(body.getLong(), body.getLong()), instant(body), instant(body));
    }

    private Optional<byte[]> signature(String key, byte[] body, TicketedRequest request) {
        byte[] bound = request.bytes();
        byte[] text = ByteBuffer.allocate(PURPOSE.length + body.length + bound.length)
                .put(PURPOSE)
                .put(body)
                .put(bound)
                .array();
        return keys.mac(key, text);
    }

    private static void put(ByteBuffer body, Instant instant) {
        body.putLong(instant.getEpochSecond()).putInt(instant.getNano());
    }

    private static Instant instant(ByteBuffer body) {
        try {
            return Instant.ofEpochSecond(body.getLong(), body.getInt());
        } catch (DateTimeException e) {
            throw new IllegalStateException("signed, and yet no instant", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
