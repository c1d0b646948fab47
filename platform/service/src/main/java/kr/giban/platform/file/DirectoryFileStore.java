package kr.giban.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.UUID;
import kr.giban.platform.file.FileStoreException.Reason;

/**
 * Files in a directory, by their keys. A file comes under its name by one move, once all of it is on the disk. Replicas need
 * the same directory.
 */
final class DirectoryFileStore implements FileStore {
    private static final String INCOMING = "incoming";

    private final Path directory;
    private final Spool spool;

    DirectoryFileStore(Path directory) {
        this.directory = directory.toAbsolutePath();
        // In the same file system, or the move would be a copy.
        this.spool = new Spool(this.directory.resolve(INCOMING));
    }

    @Override
    public StoredFile put(UUID key, InputStream bytes, long limit) {
        return attempt("store " + key, () -> {
            try (Spool.Spooled spooled = spool.take(bytes, limit)) {
                Spool.force(spooled.path(), StandardOpenOption.WRITE);
                keep(spooled.path(), path(key));
                return new StoredFile(key, spooled.sizeBytes(), spooled.sha256());
            }
        });
    }

    private void keep(Path spooled, Path whole) throws IOException {
        Path folder = whole.getParent();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Spool.force(directory, StandardOpenOption.READ);
        }
        Files.move(spooled, whole, StandardCopyOption.ATOMIC_MOVE);
        Spool.force(folder, StandardOpenOption.READ);
    }

    @Override
    public InputStream open(UUID key, long from, long length) {
        return attempt("open " + key, () -> {
            FileChannel channel = FileChannel.open(path(key), StandardOpenOption.READ);
            channel.position(from);
            return new StretchInputStream(Channels.newInputStream(channel), length);
        });
    }

    @Override
    public boolean exists(UUID key) {
        return Files.isRegularFile(path(key));
    }

    @Override
    public void delete(UUID key) {
        attempt("delete " + key, () -> {
            Path file = path(key);
            if (Files.deleteIfExists(file)) {
                Spool.force(file.getParent(), StandardOpenOption.READ);
            }
            return null;
        });
    }

    @Override
    public void check() {
        attempt("use " + directory, () -> {
            spool.check();
            return null;
        });
    }

    @Override
    public int removeLeftovers(Duration age) {
        return attempt("clear " + directory.resolve(INCOMING), () -> spool.removeLeftovers(age));
    }

    /** The end of a key, for its beginning is the time and would put all files of a day into one folder. */
    private Path path(UUID key) {
        String name = key.toString();
        return directory.resolve(name.substring(name.length() - 2)).resolve(name);
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> T attempt(String what, Work<T> work) {
        try {
            return work.run();
        } catch (NoSuchFileException e) {
            throw new FileStoreException(Reason.FILE_MISSING, "Could not " + what + ": it is not there", e);
        } catch (IOException e) {
            throw new FileStoreException(Reason.FAILED, "Could not " + what, e);
        }
    }
}
