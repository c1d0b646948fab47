package kr.giban.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import kr.giban.platform.digest.Sha256;
import kr.giban.platform.problem.ProblemException;

/** Takes uploads in under temporary names, until all of one is there and counted. */
final class Spool {
    private static final int CHUNK = 64 * 1024;
    private static final String SUFFIX = ".part";

    private final Path directory;

    Spool(Path directory) {
        this.directory = directory;
    }

    /** A whole upload on the disk. Closing deletes it, unless it was moved away. */
    record Spooled(Path path, long sizeBytes, String sha256) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    Spooled take(InputStream bytes, long limit) throws IOException {
        Path half = Files.createTempFile(Files.createDirectories(directory), "upload", SUFFIX);
        boolean whole = false;
        try {
            MessageDigest digest = Sha256.digest();
            long size = copy(bytes, half, digest, limit);
            whole = true;
            return new Spooled(half, size, HexFormat.of().formatHex(digest.digest()));
        } finally {
            if (!whole) {
                Files.deleteIfExists(half);
            }
        }
    }

    private static long copy(InputStream bytes, Path half, MessageDigest digest, long limit) throws IOException {
        long size = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(half), digest)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                size += read;
                if (size > limit) {
                    throw ProblemException.of("payload-too-large");
                }
                out.write(chunk, 0, read);
            }
        }
        return size;
    }

    /** Writes what the system still holds of a file, or of a directory's entries, to the disk. */
    static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    /** Whether files can be made here. */
    void check() throws IOException {
        Files.delete(Files.createTempFile(Files.createDirectories(directory), "check", SUFFIX));
    }

    int removeLeftovers(Duration age) throws IOException {
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        Instant before = fileTime().minus(age);
        int removed = 0;
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
            for (Path part : parts) {
                if (isOlder(part, before) && Files.deleteIfExists(part)) {
                    removed++;
                }
            }
        }
        return removed;
    }

    private static boolean isOlder(Path part, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(part).toInstant().isBefore(before);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** The age of files is the file system's business: its clock, and not the simulated one, wrote their times. */
    private Instant fileTime() throws IOException {
        Path now = Files.createTempFile(directory, "now", SUFFIX);
        try {
            return Files.getLastModifiedTime(now).toInstant();
        } finally {
            Files.delete(now);
        }
    }
}
