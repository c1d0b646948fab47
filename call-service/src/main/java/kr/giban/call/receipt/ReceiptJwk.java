package kr.giban.call.receipt;

import java.time.Instant;

/**
 * A public key as a JWK (RFC 8037), with the time in which it signed.
 *
 * @param x the raw public key, base64url
 * @param retiredAt absent while it signs
 */
public record ReceiptJwk(
        String kty, String crv, String alg, String use, String kid, String x, Instant createdAt, Instant retiredAt) {
    static ReceiptJwk of(ReceiptKey key) {
        return new ReceiptJwk(
                "OKP",
                "Ed25519",
                Receipt.ALG,
                "sig",
                key.kid(),
                Ed25519Keys.x(key.publicKey()),
                key.createdAt(),
                key.retiredAt());
    }
}
