package kr.giban.local.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kr.giban.local.process.PlainFailure;

/** One suite for one data folder. The kernel gives the lock up when the process dies, whatever of. */
final class DataLock implements AutoCloseable {
    /** Closing any channel of a file gives up all locks that this process has on it, so none is opened twice here. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DataLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static DataLock take(Layout layout) {
        if (!HELD_HERE.add(layout.lock())) {
            throw taken(layout);
        }
        try {
            Files.createDirectories(layout.data());
            FileChannel channel = FileChannel.open(layout.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                HELD_HERE.remove(layout.lock());
                throw taken(layout);
            }
            return new DataLock(layout.lock(), channel);
        } catch (IOException e) {
            HELD_HERE.remove(layout.lock());
            throw new PlainFailure(layout.data() + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static PlainFailure taken(Layout layout) {
        return new PlainFailure(
                "A suite already runs on %s. Stop it (./giban stop), or name another folder: --data <folder>"
                        .formatted(layout.data()));
    }

    /** Whether a suite runs on the folder. */
    static boolean isTaken(Layout layout) {
        if (HELD_HERE.contains(layout.lock()) || !Files.exists(layout.lock())) {
            return HELD_HERE.contains(layout.lock());
        }
        try (FileChannel channel = FileChannel.open(layout.lock(), StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (IOException e) {
            throw new PlainFailure(layout.lock() + " cannot be opened: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
            HELD_HERE.remove(file);
        } catch (IOException e) {
            throw new PlainFailure("The lock could not be given up: " + e.getMessage(), e);
        }
    }
}
