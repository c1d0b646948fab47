package kr.giban.call.proposal;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import kr.giban.call.json.Json;
import kr.giban.platform.audit.Personal;
import kr.giban.platform.digest.CanonicalJson;
import kr.giban.platform.digest.Sha256;

/**
 * The principal investigator as submitted, and the salt that makes a digest of so few letters prove something without
 * telling anything. It is kept beside the sealed content and can be erased there, which leaves the receipt good.
 */
public record SealedInvestigator(
        String salt,
        @Personal String name,
        @Personal String email,
        @Personal String phone) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static SealedInvestigator of(Investigator investigator) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new SealedInvestigator(
                HexFormat.of().formatHex(salt),
                investigator.name(),
                Objects.requireNonNullElse(investigator.email(), ""),
                Objects.requireNonNullElse(investigator.phone(), ""));
    }

    /** Over the canonical JSON of all four. */
    String sha256() {
        return Sha256.hex(CanonicalJson.of(Json.MAPPER, this));
    }
}
