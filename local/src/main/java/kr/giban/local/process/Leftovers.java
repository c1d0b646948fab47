package kr.giban.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Children of a suite that was killed: their watchdogs are ending them, and a new start has to wait for that. */
public final class Leftovers {
    private Leftovers() {}

    /** Waits until no child is left whose pid lies in the folder, and clears the folder. */
    public static void awaitNone(Path pids, Duration limit) {
        if (!Files.isDirectory(pids)) {
            return;
        }
        Waiting.until(limit, () -> running(pids).isEmpty(), () -> {
            List<Long> left = running(pids).stream().map(ProcessHandle::pid).toList();
            return new PlainFailure(
                    "Processes of an earlier start are still running: %s. End them (kill -9 %s) and start again."
                            .formatted(
                                    left,
                                    String.join(
                                            " ",
                                            left.stream().map(String::valueOf).toList())));
        });
        files(pids).forEach(Leftovers::delete);
    }

    private static List<ProcessHandle> running(Path pids) {
        return files(pids).stream()
                .flatMap(file -> PidFile.read(file).stream().boxed())
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .filter(Leftovers::isOfSuite)
                .toList();
    }

    /** A pid may have been given to something else since. */
    private static boolean isOfSuite(ProcessHandle process) {
        String command = process.info().command().orElse("");
        return process.isAlive()
                && Stream.of("java", "postgres", "initdb", "unshare", "setpriv")
                        .anyMatch(own -> command.endsWith("/" + own));
    }

    private static List<Path> files(Path pids) {
        try (Stream<Path> files = Files.list(pids)) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        } catch (IOException e) {
            throw new PlainFailure(pids + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new PlainFailure(file + " cannot be deleted: " + e.getMessage(), e);
        }
    }
}
