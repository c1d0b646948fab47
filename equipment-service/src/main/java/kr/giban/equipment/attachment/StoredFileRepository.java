package kr.giban.equipment.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * What lies in the file store, and what is to become of it: {@code PENDING} while it is being stored, {@code KEPT} from the
 * moment that an attachment has it, {@code DISCARDED} when nothing needs it any more.
 */
@ApplicationScoped
class StoredFileRepository {
    private final Jdbi jdbi;

    StoredFileRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void begin(UUID key, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO stored_file (key, state, since) VALUES (:key, 'PENDING', :now)")
                .bind("key", key)
                .bind("now", now)
                .execute());
    }

    /** Whether the file is still there to be kept; one that took too long has been given up. */
    boolean keep(UUID key, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "UPDATE stored_file SET state = 'KEPT', since = :now WHERE key = :key AND state = 'PENDING'")
                        .bind("key", key)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    void discard(UUID key, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE stored_file SET state = 'DISCARDED', since = :now WHERE key = :key")
                .bind("key", key)
                .bind("now", now)
                .execute());
    }

    /** Gives up what was begun before then and became nothing; from here on nobody can keep it. */
    void giveUp(Instant begunBefore, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE stored_file SET state = 'DISCARDED', since = :now WHERE state = 'PENDING' AND since < :before")
                .bind("before", begunBefore)
                .bind("now", now)
                .execute());
    }

    /** Some that are to be deleted, the oldest first. */
    List<UUID> discarded(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT key FROM stored_file WHERE state = 'DISCARDED' ORDER BY since LIMIT :limit")
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    void forget(UUID key) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM stored_file WHERE key = :key AND state <> 'KEPT'")
                .bind("key", key)
                .execute());
    }
}
