package kr.giban.call.receipt;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A key that signs receipts, or did; its public half is kept for ever. */
@Entity
@Table(name = "receipt_key")
public class ReceiptKey {
    @Id
    private String kid;

    private byte[] publicKey;

    private byte[] privateKey;

    private Instant createdAt;

    private Instant retiredAt;

    protected ReceiptKey() {}

    ReceiptKey(String kid, byte[] publicKey, byte[] sealedPrivateKey, Instant now) {
        this.kid = kid;
        this.publicKey = publicKey;
        this.privateKey = sealedPrivateKey;
        this.createdAt = now;
    }

    /** Signs no more: the private half is forgotten. */
    void retire(Instant now) {
        retiredAt = now;
        privateKey = null;
    }

    String kid() {
        return kid;
    }

    byte[] publicKey() {
        return publicKey;
    }

    byte[] sealedPrivateKey() {
        return privateKey;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant retiredAt() {
        return retiredAt;
    }
}
