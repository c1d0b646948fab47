package kr.giban.call.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SigningTest {
    private final KeyPair pair = Ed25519Keys.generate();
    private final Receipt receipt = Signing.sign(receipt("a".repeat(64)), pair.getPrivate());

    @Test
    void a_receipt_verifies_with_its_key_as_published() {
        assertThat(Signing.verifies(
                        receipt, Ed25519Keys.publicKey(pair.getPublic().getEncoded())))
                .isTrue();
    }

    @Test
    void one_other_letter_breaks_it() {
        Receipt forged = receipt("b".repeat(64)).signed(receipt.signature());

        assertThat(Signing.verifies(forged, pair.getPublic())).isFalse();
    }

    @Test
    void another_key_does_not_verify_it() {
        assertThat(Signing.verifies(receipt, Ed25519Keys.generate().getPublic()))
                .isFalse();
    }

    @Test
    void nonsense_in_place_of_a_signature_is_no_error() {
        assertThat(Signing.verifies(receipt.signed("!!"), pair.getPublic())).isFalse();
    }

    @Test
    void a_private_key_at_rest_opens_with_its_secret_and_name_only() {
        KeyVault vault = new KeyVault("0123456789abcdef0123456789abcdef");
        byte[] plain = pair.getPrivate().getEncoded();
        byte[] box = vault.seal(plain, "kid");

        assertThat(vault.open(box, "kid")).isEqualTo(plain);
        assertThatThrownBy(() -> vault.open(box, "other")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new KeyVault("another-secret-another-secret-000").open(box, "kid"))
                .hasMessageContaining("giban.receipt.secret");
    }

    private static Receipt receipt(String digest) {
        return new Receipt(
                "R2023-000001",
                UUID.fromString("01900000-0000-7000-8000-000000000001"),
                UUID.fromString("01900000-0000-7000-8000-000000000002"),
                1,
                Instant.parse("2023-04-28T08:59:59.123Z"),
                digest,
                List.of(new SealedDocument("project-plan", "application/pdf", 10, "c".repeat(64))),
                null,
                "kid",
                Receipt.ALG,
                null);
    }
}
