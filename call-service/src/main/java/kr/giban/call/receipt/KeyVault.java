package kr.giban.call.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps private keys encrypted at rest (AES-256-GCM) under a configured secret that is not in the database. */
@ApplicationScoped
public class KeyVault {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    KeyVault(@ConfigProperty(name = "giban.receipt.secret") String secret) {
        if (secret.length() < 32) {
            throw new IllegalArgumentException("giban.receipt.secret needs at least 32 characters");
        }
        this.key = new SecretKeySpec(derived(secret), "AES");
    }

    byte[] seal(byte[] plain, String kid) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, kid);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    byte[] open(byte[] box, String kid) {
        byte[] nonce = new byte[NONCE];
        byte[] sealed = new byte[box.length - NONCE];
        ByteBuffer.wrap(box).get(nonce).get(sealed);
        return run(Cipher.DECRYPT_MODE, nonce, sealed, kid);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String kid) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(kid.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key " + kid + " does not open with giban.receipt.secret", e);
        }
    }

    /** A key of its own purpose, whatever else the secret may be used for. */
    private static byte[] derived(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal("giban receipt keys".getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
