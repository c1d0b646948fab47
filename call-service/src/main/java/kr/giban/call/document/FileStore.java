package kr.giban.call.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import kr.giban.platform.digest.Sha256;
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

    /** Streams the bytes to the store; more than the limit is refused with 413 and leaves nothing behind. */
    public StoredFile store(InputStream bytes, long limit) {
        try {
            Path incoming = Files.createDirectories(directory.resolve("incoming"));
            Path half = Files.createTempFile(incoming, "upload", ".part");
            try {
                MessageDigest digest = Sha256.digest();
                long size = copy(bytes, half, digest, limit);
                String sha256 = HexFormat.of().formatHex(digest.digest());
                StoredFile stored = new StoredFile(sha256, size, FileType.of(half));
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
