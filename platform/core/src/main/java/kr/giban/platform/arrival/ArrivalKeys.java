package kr.giban.platform.arrival;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kr.giban.platform.digest.Sha256;

/**
 * The secrets that the gateway and those who believe it share: the first signs, all verify, so that one can be replaced
 * while the programs run. A secret's id is made from it, so that no two programs can mean different ones by it.
 */
public final class ArrivalKeys {
    private static final int LEAST_BYTES = 32;
    private static final int ID_LENGTH = 8;

    private final Map<String, Mac> macs = new LinkedHashMap<>();
    private final String signing;

    private ArrivalKeys(String secrets) {
        for (String secret : secrets.split(",", -1)) {
            macs.put(id(secret.strip()), mac(secret.strip()));
        }
        signing = macs.keySet().iterator().next();
    }

    /** Secrets with commas between them, each of at least 32 bytes. */
    public static ArrivalKeys of(String secrets) {
        return new ArrivalKeys(secrets);
    }

    /** The id of the one that signs. */
    String signing() {
        return signing;
    }

    /** All ids, the one that signs first. */
    Iterable<String> ids() {
        return macs.keySet();
    }

    /** What the secret of the id makes of a text; empty if there is no such secret. */
    Optional<byte[]> mac(String id, byte[] text) {
        Mac ready = macs.get(id);
        if (ready == null) {
            return Optional.empty();
        }
        try {
            // The one that is kept is never used itself, so that any number of threads may copy it.
            return Optional.of(((Mac) ready.clone()).doFinal(text));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(String secret) {
        return Sha256.hex("giban-arrival-key\n" + secret).substring(0, ID_LENGTH);
    }

    private static Mac mac(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < LEAST_BYTES) {
            throw new IllegalArgumentException("each arrival secret needs at least 32 bytes");
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
