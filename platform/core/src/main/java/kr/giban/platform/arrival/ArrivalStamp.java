package kr.giban.platform.arrival;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The instant at which a request reached the gateway, signed by it. It binds the request id, method and path, so that a
 * stamp cannot be moved to another request.
 */
public final class ArrivalStamp {
    /** The header that carries a stamp; the gateway drops one that comes from outside. */
    public static final String HEADER = "Giban-Arrival";

    private final SecretKeySpec key;

    /** The secret is shared by the gateway and those who believe it; at least 32 bytes. */
    public ArrivalStamp(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < 32) {
            throw new IllegalArgumentException("the arrival secret needs at least 32 bytes");
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    public String sign(Instant arrival, String requestId, String method, String path) {
        return arrival + ";" + signature(arrival.toString(), requestId, method, path);
    }

    /** The arrival, if the stamp is the gateway's own for this very request. */
    public Optional<Instant> verify(String stamp, String requestId, String method, String path) {
        if (stamp == null) {
            return Optional.empty();
        }
        int separator = stamp.indexOf(';');
        if (separator < 0) {
            return Optional.empty();
        }
        String arrival = stamp.substring(0, separator);
        byte[] expected = signature(arrival, requestId, method, path).getBytes(StandardCharsets.US_ASCII);
        byte[] given = stamp.substring(separator + 1).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, given)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(arrival));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private String signature(String arrival, String requestId, String method, String path) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            String text = String.join("\n", arrival, requestId, method, path);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
