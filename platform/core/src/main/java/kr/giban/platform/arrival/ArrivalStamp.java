package kr.giban.platform.arrival;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The instant at which a request reached the gateway, signed by it. It binds the request id, method and path, so that a
 * stamp cannot be moved to another request.
 */
public final class ArrivalStamp {
    /** The header that carries a stamp; the gateway drops one that comes from outside. */
    public static final String HEADER = "Giban-Arrival";

    private final ArrivalKeys keys;
    private final InstantText texts = new InstantText();

    /** The secrets are shared by the gateway and those who believe it, as {@link ArrivalKeys#of} takes them. */
    public ArrivalStamp(String secrets) {
        this(ArrivalKeys.of(secrets));
    }

    public ArrivalStamp(ArrivalKeys keys) {
        this.keys = keys;
    }

    public String sign(Instant arrival, String requestId, String method, String path) {
        String text = texts.of(arrival);
        return text + ";" + hex(keys.sign(bound(text, requestId, method, path)));
    }

    /**
     * The arrival, if the stamp is the gateway's own for this very request. It does not say which secret signed it, so that
     * programs of before and after a change of secrets understand each other; there are two or three to try.
     */
    public Optional<Instant> verify(String stamp, String requestId, String method, String path) {
        int separator = stamp == null ? -1 : stamp.indexOf(';');
        if (separator < 0) {
            return Optional.empty();
        }
        String arrival = stamp.substring(0, separator);
        byte[] given = stamp.substring(separator + 1).getBytes(StandardCharsets.US_ASCII);
        byte[] bound = bound(arrival, requestId, method, path);
        for (String key : keys.ids()) {
            byte[] expected = hex(keys.mac(key, bound).orElseThrow()).getBytes(StandardCharsets.US_ASCII);
            if (MessageDigest.isEqual(expected, given)) {
                return instant(arrival);
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What is signed. */
    private static byte[] bound(String arrival, String requestId, String method, String path) {
        String text = arrival + '\n' + requestId + '\n' + method + '\n' + path;
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] signature) {
        return HexFormat.of().formatHex(signature);
    }
}
