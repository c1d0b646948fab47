package kr.giban.equipment.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kr.giban.platform.due.DueRule;
import kr.giban.platform.file.FileStore;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;

/**
 * Deletes the files of attachments that are gone, and after a while those that uploads left without becoming one. A file that
 * the store does not delete is tried again.
 */
@ApplicationScoped
class FileClearing implements DueRule {
    private static final int AT_ONCE = 100;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration LEFTOVERS_EVERY = Duration.ofHours(1);

    private final FileStore store;
    private final StoredFileRepository notes;
    private final Rules rules;
    private volatile Instant next = Instant.MIN;
    private volatile Instant nextLeftovers = Instant.MIN;

    FileClearing(FileStore store, StoredFileRepository notes, Rules rules) {
        this.store = store;
        this.notes = notes;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "equipment-files-clearing";
    }

    @Override
    public int runDue(Instant now) {
        if (now.isBefore(next)) {
            return 0;
        }
        Duration orphaned = Duration.ofHours(rules.intValue("attachment-orphan-hours", Seoul.dateOf(now)));
        QuarkusTransaction.requiringNew().run(() -> notes.giveUp(now.minus(orphaned), now));
        // A store that fails one will fail the others: all wait then, and no time of other rules is lost.
        next = now.plus(PAUSE);
        int cleared = 0;
        for (UUID key : QuarkusTransaction.requiringNew().call(() -> notes.discarded(AT_ONCE))) {
            store.delete(key);
            QuarkusTransaction.requiringNew().run(() -> notes.forget(key));
            cleared++;
        }
        if (!now.isBefore(nextLeftovers)) {
            nextLeftovers = now.plus(LEFTOVERS_EVERY);
            cleared += store.removeLeftovers(orphaned);
        }
        next = Instant.MIN;
        return cleared;
    }
}
