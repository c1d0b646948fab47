package kr.giban.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder of what is unpacked once and used by every suite of this checkout. A part that is not finished is never
 * seen: a mark is written last, and what has no mark is made anew.
 */
public final class Tools {
    private static final Object ONE_THREAD = new Object();

    private final Path folder;

    public Tools(Path folder) {
        this.folder = folder;
    }

    /** Makes a part of a tool. */
    @FunctionalInterface
    public interface Maker {
        void make(Path folder) throws IOException;
    }

    /** Whether the named tool has been made. */
    public boolean has(String name) {
        return Files.exists(folder.resolve(name + ".complete"));
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    /** The folder of the named tool, made now if it is not there yet. */
    public Path get(String name, Maker maker) {
        Path tool = path(name);
        Path mark = folder.resolve(name + ".complete");
        if (has(name)) {
            return tool;
        }
        synchronized (ONE_THREAD) {
            return make(tool, mark, maker);
        }
    }

    private Path make(Path tool, Path mark, Maker maker) {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (!Files.exists(mark) && held.isValid()) {
                    Trees.delete(tool);
                    Files.createDirectories(tool);
                    maker.make(tool);
                    Files.createFile(mark);
                }
            }
            return tool;
        } catch (IOException e) {
            throw new PlainFailure(
                    "%s could not be prepared: %s. Is the disk full?".formatted(tool, e.getMessage()), e);
        }
    }
}
