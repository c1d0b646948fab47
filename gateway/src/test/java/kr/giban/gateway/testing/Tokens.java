package kr.giban.gateway.testing;

import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Access tokens in Keycloak's form. */
public final class Tokens {
    private static final String FIRST = "first";

    private Tokens() {}

    public static String of(String... roles) {
        return token(FIRST, Instant.now().plusSeconds(300), roles);
    }

    public static String expired(String... roles) {
        return token(FIRST, Instant.now().minus(Duration.ofHours(1)), roles);
    }

    /** Signed under a key id that the gateway has not seen yet and will be slow to learn. */
    public static String underNewKey(String keyId, String... roles) {
        return rotated("/rotate?", keyId, roles);
    }

    /** The same, and the gateway will have to do without for longer than it waits. */
    public static String underSilentNewKey(String keyId, String... roles) {
        return rotated("/rotate-silently?", keyId, roles);
    }

    private static String rotated(String path, String keyId, String... roles) {
        try (var answer = URI.create(issuer() + path + keyId).toURL().openStream()) {
            answer.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return token(keyId, Instant.now().plusSeconds(300), roles);
    }

    private static String token(String keyId, Instant expiry, String... roles) {
        return Jwt.issuer(issuer())
                .subject("someone")
                .issuedAt(expiry.minusSeconds(600))
                .expiresAt(expiry)
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .jws()
                .keyId(keyId)
                .sign(privateKey());
    }

    private static String issuer() {
        return ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
    }

    private static PrivateKey privateKey() {
        try {
            byte[] key =
                    Base64.getDecoder().decode(ConfigProvider.getConfig().getValue("test.private-key", String.class));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
