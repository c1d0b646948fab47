package kr.giban.call.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kr.giban.platform.digest.Sha256;
import kr.giban.platform.file.FileType;
import kr.giban.platform.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Files by their digest. A file is whole and on the disk before anything speaks of it; equal bytes are stored once; nothing
 * stored ever changes.
 */
@ApplicationScoped
public class FileStore {
    private static final int CHUNK = 64 * 1024;

    private final Path directory;

    FileStore(@ConfigProperty(name = "giban.files.dir") Path directory) {
        this.directory = directory;
    }

    /**
     * Streams the bytes to the store. What is refused leaves nothing behind: more than the limit with 413, and what the
     * check throws for.
     */
    public StoredFile store(InputStream bytes, long limit, Consumer<StoredFile> check) {
        try {
            Path incoming = Files.createDirectories(incoming());
            Path half = Files.createTempFile(incoming, "upload", ".part");
            try {
                MessageDigest digest = Sha256.digest();
                long size = copy(bytes, half, digest, limit);
                String sha256 = HexFormat.of().formatHex(digest.digest());
                StoredFile stored = new StoredFile(sha256, size, FileType.of(half));
                check.accept(stored);
                keep(half, sha256);
                return stored;
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path of stored bytes, to be streamed out. */
    public Path path(String sha256) {
        return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /**
     * Deletes what nobody names and what was left half-way, once it has lain for a while. A file that came again meanwhile is
     * put back.
     *
     * @param named reads the digests that are named; asked only if there is something old
     * @return how many files were deleted
     */
    int deleteUnless(Supplier<Set<String>> named, Duration age) {
        try {
            Instant before = fileTime().minus(age);
            List<Path> old = oldFiles(before);
            Set<String> kept = old.isEmpty() ? Set.of() : named.get();
            int deleted = 0;
            for (Path file : old) {
                if (!kept.contains(file.getFileName().toString()) && delete(file, before)) {
                    deleted++;
                }
            }
            return deleted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> oldFiles(Instant before) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<Path> old = new ArrayList<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.lastModifiedTime().toInstant().isBefore(before)) {
                    old.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            /** Uploads come and go meanwhile. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return old;
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException gone) {
            return false;
        }
    }

    private boolean delete(Path file, Instant before) throws IOException {
        Path aside = Files.createTempDirectory(Files.createDirectories(incoming()), "delete")
                .resolve(file.getFileName());
        Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        boolean stillOld = isOlder(aside, before);
        if (stillOld) {
            Files.delete(aside);
        } else {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.delete(aside.getParent());
        return stillOld;
    }

    /** The age of files is the file system's business: its clock, and not the simulated one, wrote their times. */
    private Instant fileTime() throws IOException {
        Path now = Files.createTempFile(Files.createDirectories(incoming()), "now", ".part");
        try {
            return Files.getLastModifiedTime(now).toInstant();
        } finally {
            Files.delete(now);
        }
    }

    private Path incoming() {
        return directory.resolve("incoming");
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
        try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return size;
    }

    private void keep(Path half, String sha256) throws IOException {
        Path whole = path(sha256);
        Files.createDirectories(whole.getParent());
        Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(whole.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
