package kr.giban.sample.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.Jwt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kr.giban.platform.security.Roles;
import kr.giban.platform.testing.Log;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** The identity provider changes its key while many are there. */
@QuarkusTest
@TestProfile(NewKeyTest.OwnKeys.class)
class NewKeyTest {
    private static final int MANY = 12;

    @ConfigProperty(name = "test.key-server")
    String server;

    /** Keys of an own identity provider. */
    public static class OwnKeys implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OwnKeyServer.class));
        }
    }

    @Test
    void all_who_come_while_the_new_key_is_asked_for_are_let_in() throws JoseException {
        assertThat(answers("/rotate")).as("let in, and nothing found").containsOnly(404);
        assertThat(status(token(forged())))
                .as("under a key that there never was")
                .isEqualTo(401);
    }

    @Test
    void nobody_waits_for_keys_that_are_not_told_or_is_called_unknown_for_it() throws JoseException {
        assertThat(answers("/rotate-silently")).containsOnly(503);
    }

    @Test
    void a_refusal_waits_no_longer_for_who_was_refused() throws JoseException {
        String token = token(rotated("/rotate-silently"));
        try (Log log = Log.open()) {
            given().header("Authorization", "Bearer " + token)
                    .post("/v1/nowhere")
                    .then()
                    .statusCode(404);

            assertThat(log.has("the identity provider has not told its keys")).isTrue();
            assertThat(log.has("a refusal could not be recorded")).isTrue();
        }
    }

    private RsaJsonWebKey rotated(String how) throws JoseException {
        return (RsaJsonWebKey)
                JsonWebKey.Factory.newJwk(given().post(server + how).asString());
    }

    private List<Integer> answers(String rotation) throws JoseException {
        RsaJsonWebKey key = rotated(rotation);
        ExecutorService callers = Executors.newFixedThreadPool(MANY);
        List<CompletableFuture<Integer>> answers = IntStream.range(0, MANY)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> status(token(key)), callers))
                .toList();
        List<Integer> statuses = answers.stream().map(CompletableFuture::join).toList();
        callers.shutdown();
        return statuses;
    }

    private static RsaJsonWebKey forged() throws JoseException {
        RsaJsonWebKey forged = RsaJwkGenerator.generateJwk(2048);
        forged.setKeyId("forged");
        return forged;
    }

    private static int status(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/v1/widgets/{id}", UUID.randomUUID())
                .statusCode();
    }

    private static String token(RsaJsonWebKey key) {
        return Jwt.issuer("https://giban.test")
                .subject("someone")
                .issuedAt(Instant.now().minusSeconds(60))
                .expiresAt(Instant.now().plusSeconds(600))
                .claim("realm_access", Map.of("roles", List.of(Roles.TECHNOPARK)))
                .claim("giban_org", "tp-seoul")
                .jws()
                .keyId(key.getKeyId())
                .sign(key.getPrivateKey());
    }
}
