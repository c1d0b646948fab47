package kr.giban.call.receipt;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.giban.platform.digest.Sha256;
import kr.giban.platform.due.DueRule;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;

/** The keys that sign receipts: always one that signs, replaced by rule, and all that ever signed. */
@ApplicationScoped
public class ReceiptKeys implements DueRule {
    private final ReceiptKeyRepository keys;
    private final KeyVault vault;
    private final Rules rules;
    private final Clock clock;

    ReceiptKeys(ReceiptKeyRepository keys, KeyVault vault, Rules rules, Clock clock) {
        this.keys = keys;
        this.vault = vault;
        this.rules = rules;
        this.clock = clock;
    }

    /** The key that signs now. */
    record Current(String kid, PrivateKey key) {}

    /** At start, so that no submission waits for it, and so that a wrong secret shows before the first of them. */
    @Transactional
    void begin(@Observes StartupEvent start) {
        opened(keys.active().orElseGet(this::first));
    }

    /** The first there is; of programs that start at once only one makes it. */
    private ReceiptKey first() {
        keys.lock();
        return keys.active().orElseGet(() -> create(clock.instant()));
    }

    Current current() {
        return opened(keys.active().orElseThrow(() -> new IllegalStateException("no receipt key is active")));
    }

    private Current opened(ReceiptKey key) {
        return new Current(key.kid(), Ed25519Keys.privateKey(vault.open(key.sealedPrivateKey(), key.kid())));
    }

    Optional<PublicKey> find(String kid) {
        return keys.findByIdOptional(kid).map(key -> Ed25519Keys.publicKey(key.publicKey()));
    }

    List<ReceiptJwk> published() {
        return keys.newestFirst().stream().map(ReceiptJwk::of).toList();
    }

    @Override
    public String name() {
        return "receipt-key-replacement";
    }

    @Override
    @Transactional
    public int runDue(Instant now) {
        Duration age = Duration.ofDays(rules.longValue("receipt.key-days", Seoul.dateOf(now)));
        keys.lock();
        Optional<ReceiptKey> old =
                keys.active().filter(key -> !key.createdAt().plus(age).isAfter(now));
        old.ifPresent(key -> {
            key.retire(now);
            keys.flush();
            create(now);
        });
        return old.isPresent() ? 1 : 0;
    }

    private ReceiptKey create(Instant now) {
        KeyPair pair = Ed25519Keys.generate();
        byte[] encodedPublic = pair.getPublic().getEncoded();
        String kid = Sha256.hex(encodedPublic).substring(0, 16);
        ReceiptKey key =
                new ReceiptKey(kid, encodedPublic, vault.seal(pair.getPrivate().getEncoded(), kid), now);
        keys.persistAndFlush(key);
        return key;
    }
}
