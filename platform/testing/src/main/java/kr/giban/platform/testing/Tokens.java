package kr.giban.platform.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bearer tokens as Keycloak gives them, signed by a key of this run. */
public final class Tokens {
    private static final String PUBLIC = "giban.test.key.public";
    private static final String PRIVATE = "giban.test.key.private";

    /** Bits: signing takes six times as long with twice as many, most tests sign anew, and none relies on the strength. */
    private static final int SHORT = 1024;

    private static final Map<List<String>, String> SIGNED = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A token of someone with the role, without an organization. */
    public static String of(String role) {
        return token(role + "-1", role, null, Duration.ofHours(1));
    }

    /** A token of someone with the role in an organization. */
    public static String of(String role, String organization) {
        return token(role + "@" + organization, role, organization, Duration.ofHours(1));
    }

    /** A token of a certain person. */
    public static String of(String role, String organization, String subject) {
        return token(subject, role, organization, Duration.ofHours(1));
    }

    /** A token that ended an hour ago. */
    public static String expired(String role) {
        return token(role + "-1", role, null, Duration.ofHours(-1));
    }

    /** The public key, as {@code quarkus.oidc.public-key} wants it. */
    public static String publicKey() {
        keys();
        return System.getProperty(PUBLIC);
    }

    /** Signing takes longer than most requests, and the same few ask again and again; no test lasts as long as a token. */
    private static String token(String subject, String role, String organization, Duration life) {
        return SIGNED.computeIfAbsent(
                List.of(subject, role, String.valueOf(organization), life.toString()),
                any -> signed(subject, role, organization, life));
    }

    private static String signed(String subject, String role, String organization, Duration life) {
        long now = System.currentTimeMillis() / 1000;
        JwtClaimsBuilder claims = Jwt.claims()
                .subject(subject)
                .issuer("https://giban.test")
                .issuedAt(Math.min(now, now + life.toSeconds() - 60))
                .expiresAt(now + life.toSeconds())
                .claim("realm_access", Map.of("roles", List.of(role)));
        if (organization != null) {
            claims.claim("giban_org", organization);
        }
        return claims.sign(privateKey());
    }

    private static PrivateKey privateKey() {
        keys();
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kept in system properties: test and application are loaded by different class loaders. */
    private static synchronized void keys() {
        if (System.getProperty(PUBLIC) != null) {
            return;
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(SHORT);
            System.setProperty("smallrye.jwt.sign.relax-key-validation", "true");
            KeyPair pair = generator.generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            System.setProperty(PRIVATE, base64.encodeToString(pair.getPrivate().getEncoded()));
            System.setProperty(PUBLIC, base64.encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
