package kr.giban.equipment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import kr.giban.platform.digest.Sha256;
import org.jdbi.v3.core.Jdbi;

/** Files in the database, in parts: every replica has them, and a restart loses none. */
@ApplicationScoped
class ImportFiles {
    private static final int PART = 1 << 20;

    private final Jdbi jdbi;

    ImportFiles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What was stored. */
    record Stored(long size, String sha256) {}

    Stored store(UUID job, InputStream in) throws IOException {
        MessageDigest digest = Sha256.digest();
        DigestInputStream digested = new DigestInputStream(in, digest);
        long size = 0;
        int part = 0;
        byte[] bytes = digested.readNBytes(PART);
        while (bytes.length > 0) {
            insert(job, part++, bytes);
            size += bytes.length;
            bytes = digested.readNBytes(PART);
        }
        return new Stored(size, HexFormat.of().formatHex(digest.digest()));
    }

    private void insert(UUID job, int part, byte[] bytes) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO import_file_part (import_id, part, bytes) VALUES (:job, :part, :bytes)")
                .bind("job", job)
                .bind("part", part)
                .bind("bytes", bytes)
                .execute());
    }

    /** The file, one part in memory at a time. */
    InputStream open(UUID job) {
        return new PartsInputStream(job);
    }

    void delete(UUID job) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM import_file_part WHERE import_id = :job")
                .bind("job", job)
                .execute());
    }

    private Optional<byte[]> part(UUID job, int part) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT bytes FROM import_file_part WHERE import_id = :job AND part = :part")
                .bind("job", job)
                .bind("part", part)
                .mapTo(byte[].class)
                .findOne());
    }

    /** One part after the other. */
    private final class PartsInputStream extends InputStream {
        private final UUID job;
        private int next;
        private ByteArrayInputStream current = new ByteArrayInputStream(new byte[0]);

        PartsInputStream(UUID job) {
            this.job = job;
        }

        @Override
        public int read() {
            return advance() ? current.read() : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return advance() ? current.read(bytes, offset, length) : -1;
        }

        /** Whether there is another byte. */
        private boolean advance() {
            if (current.available() == 0) {
                part(job, next).ifPresent(bytes -> {
                    current = new ByteArrayInputStream(bytes);
                    next++;
                });
            }
            return current.available() > 0;
        }
    }
}
