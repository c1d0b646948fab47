package kr.giban.hearing.registration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import kr.giban.platform.digest.Sha256;

/** What stands in for an account: 128 random bits, of which only the hash is kept. */
final class Secret {
    static final String HEADER = "Registration-Secret";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;
    /** No letters that are read or heard as another (Crockford's base 32). */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Secret() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String secret) {
        return Sha256.hex(secret);
    }

    static boolean matches(String secret, String hash) {
        return secret != null
                && hash != null
                && MessageDigest.isEqual(
                        hash(secret).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** A code that is read out or scanned at the door, {@code K7Q2-9XMA}. */
    static String code() {
        StringBuilder code = new StringBuilder("####-####");
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) == '#') {
                code.setCharAt(i, SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
            }
        }
        return code.toString();
    }
}
