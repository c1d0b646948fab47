package kr.giban.acceptance.intake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/** Tokens as Keycloak signs them, by a key of this run that the program is told: one program needs no Keycloak. */
final class OwnTokens {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;

    OwnTokens() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@code quarkus.oidc.public-key} wants it. */
    String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    String technopark(String organization) {
        long now = Instant.now().getEpochSecond();
        String content = encoded("{\"alg\": \"RS256\", \"typ\": \"JWT\"}") + "."
                + encoded("""
                {"sub": "system@%1$s", "iss": "https://giban.test", "iat": %2$d, "exp": %3$d, "giban_org": "%1$s",
                 "realm_access": {"roles": ["technopark"]}}""".formatted(organization, now - 10, now + 3_600));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
