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

    private final Map<String, ThreadLocal<Mac>> macs = new LinkedHashMap<>();
    private final String signing;
    private final ThreadLocal<Mac> signer;

    private ArrivalKeys(String secrets) {
        for (String secret : secrets.split(",", -1)) {
            Mac first = mac(secret.strip());
            macs.put(id(secret.strip()), ThreadLocal.withInitial(() -> copy(first)));
        }
        signing = macs.keySet().iterator().next();
        signer = macs.get(signing);
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

    /** What the secret that signs makes of a text. */
    byte[] sign(byte[] text) {
        return signer.get().doFinal(text);
    }

    /** What the secret of the id makes of a text; empty if there is no such secret. */
    Optional<byte[]> mac(String id, byte[] text) {
        ThreadLocal<Mac> own = macs.get(id);
        return own == null ? Optional.empty() : Optional.of(own.get().doFinal(text));
    }

    /** The first is never used itself, so that any number of threads may copy it. */
    private static Mac copy(Mac first) {
        try {
            return (Mac) first.clone();
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
