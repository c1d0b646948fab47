package kr.giban.bench.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** An identity provider that is a few files of a web server: the gateway checks its tokens as it checks Keycloak's. */
final class Issuer {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEAD = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"bench\"}";

    private final KeyPair keys;
    private final String url;

    /** Writes its files below the web server's folder. */
    Issuer(String server, Path folder) {
        this.url = server + "/realms/bench";
        Path realm = folder.resolve("realms/bench");
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            this.keys = generator.generateKeyPair();
            RSAPublicKey key = (RSAPublicKey) keys.getPublic();
            Files.createDirectories(realm.resolve(".well-known"));
            Files.writeString(
                    realm.resolve(".well-known/openid-configuration"),
                    "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\"}".formatted(url));
            Files.writeString(
                    realm.resolve("keys"),
                    "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"bench\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                            .formatted(number(key.getModulus()), number(key.getPublicExponent())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return url;
    }

    /** A token as Keycloak would give it to a technopark's system, for a day. */
    String token() {
        long now = Instant.now().getEpochSecond();
        String claims = """
                {"iss":"%s","sub":"0b1e9c1e-bench","azp":"tp-seoul","typ":"Bearer","iat":%d,"exp":%d,\
                "realm_access":{"roles":["technopark","offline_access","default-roles-giban"]},"giban_org":"org-tp-seoul"}""".formatted(url, now, now + 86_400);
        String signed = text(HEAD) + "." + text(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return BASE64.encodeToString(Arrays.copyOfRange(bytes, bytes[0] == 0 ? 1 : 0, bytes.length));
    }
}
