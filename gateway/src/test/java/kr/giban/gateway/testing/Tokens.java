package kr.giban.gateway.testing;

import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;

/** Access tokens in Keycloak's form. */
public final class Tokens {
    private Tokens() {}

    public static String of(String... roles) {
        return token(firstKey(), inFiveMinutes(), roles);
    }

    public static String expired(String... roles) {
        return token(firstKey(), Instant.now().minus(Duration.ofHours(1)), roles);
    }

    /** Signed under a key that the gateway has not seen yet and will be slow to learn. */
    public static String underNewKey(String... roles) {
        return token(rotated("/rotate"), inFiveMinutes(), roles);
    }

    /** The same, and the gateway will have to do without for longer than it waits. */
    public static String underSilentNewKey(String... roles) {
        return token(rotated("/rotate-silently"), inFiveMinutes(), roles);
    }

    private static RsaJsonWebKey rotated(String path) {
        try (var answer = URI.create(issuer() + path).toURL().openStream()) {
            return key(new String(answer.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant inFiveMinutes() {
        return Instant.now().plusSeconds(300);
    }

    private static String token(RsaJsonWebKey key, Instant expiry, String... roles) {
        return Jwt.issuer(issuer())
                .subject("someone")
                .issuedAt(expiry.minusSeconds(600))
                .expiresAt(expiry)
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .jws()
                .keyId(key.getKeyId())
                .sign(key.getPrivateKey());
    }

    private static String issuer() {
        return ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
    }

    private static RsaJsonWebKey firstKey() {
        return key(ConfigProvider.getConfig().getValue("test.first-key", String.class));
    }

    private static RsaJsonWebKey key(String json) {
        try {
            return (RsaJsonWebKey) JsonWebKey.Factory.newJwk(json);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
