package kr.giban.call;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kr.giban.platform.testing.Tokens;

/** Tokens of people who are more than one thing. */
public final class TwoRoles {
    private TwoRoles() {}

    public static String of(String organization, String subject, String... roles) {
        Tokens.publicKey();
        try {
            byte[] key = Base64.getDecoder().decode(System.getProperty("giban.test.key.private"));
            return Jwt.claims()
                    .subject(subject)
                    .issuer("https://giban.test")
                    .expiresAt(Instant.now().plusSeconds(3600))
                    .claim("realm_access", Map.of("roles", List.of(roles)))
                    .claim("giban_org", organization)
                    .sign(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
