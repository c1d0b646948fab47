package kr.giban.equipment.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import kr.giban.platform.file.FileStore;
import kr.giban.platform.file.StoredFile;
import kr.giban.platform.id.UuidV7;
import kr.giban.platform.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The files of attachments. The store knows no transactions, so each file is noted, in a transaction of its own, before it is
 * stored; then it is stored, and then kept in the transaction that makes the attachment. Whatever dies in between, the note
 * tells {@link FileClearing} what is left.
 */
@ApplicationScoped
class AttachmentFiles {
    private static final Logger LOG = Logger.getLogger(AttachmentFiles.class);

    private final FileStore store;
    private final StoredFileRepository notes;
    private final Clock clock;
    private final Semaphore atOnce;

    AttachmentFiles(
            FileStore store,
            StoredFileRepository notes,
            Clock clock,
            @ConfigProperty(name = "giban.attachments.uploads-at-once", defaultValue = "6") int atOnce) {
        this.store = store;
        this.notes = notes;
        this.clock = clock;
        this.atOnce = new Semaphore(atOnce);
    }

    /** An upload's turn; closing it lets another one in. */
    @FunctionalInterface
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Lets an upload in. It holds its request's connection while its file is looked into and the store takes its time, and
     * needs a second one for the note: so only some may be at it, and the others are sent away rather than made to wait with
     * theirs.
     */
    Turn turn() {
        if (!atOnce.tryAcquire()) {
            throw busy();
        }
        return atOnce::release;
    }

    /** Stores a file of an upload whose turn it is. */
    StoredFile store(Path file) {
        UUID key = UuidV7.next();
        try (InputStream in = Files.newInputStream(file)) {
            QuarkusTransaction.requiringNew().run(() -> notes.begin(key, clock.instant()));
            // A store that failed, or did not answer, may yet have the file or get it late: its note stays until it is
            // cleared.
            return store.put(key, in, Long.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes at once what was stored and becomes no attachment; what cannot be deleted now is later. Not for what was kept. */
    void giveUp(UUID key) {
        try {
            store.delete(key);
            QuarkusTransaction.requiringNew().run(() -> notes.forget(key));
        } catch (RuntimeException e) {
            LOG.warnf(e, "The file %s could not be deleted; it will be cleared", key);
        }
    }

    /** Keeps the file if the transaction at hand commits. */
    void keep(UUID key) {
        if (!notes.keep(key, clock.instant())) {
            throw busy();
        }
    }

    /** Has the file deleted once the transaction at hand has committed. */
    void discard(UUID key) {
        notes.discard(key, clock.instant());
    }

    InputStream open(UUID key, ByteRange range) {
        return store.open(key, range.from(), range.length());
    }

    private static ProblemException busy() {
        return ProblemException.of("service-unavailable").withHeader("Retry-After", "5");
    }
}
