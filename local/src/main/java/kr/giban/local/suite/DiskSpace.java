package kr.giban.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.giban.local.process.PlainFailure;

/** A disk that is nearly full is said before anything is half-written. */
final class DiskSpace {
    private static final long MEGABYTE = 1024L * 1024;
    private static final long NEEDED_MEGABYTES = 1500;

    private DiskSpace() {}

    static void refuseLack(Path folder) {
        try {
            refuseLack(folder, Files.getFileStore(folder).getUsableSpace() / MEGABYTE);
        } catch (IOException e) {
            throw new PlainFailure(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    static void refuseLack(Path folder, long freeMegabytes) {
        if (freeMegabytes < NEEDED_MEGABYTES) {
            throw new PlainFailure(
                    "%s has %d MB free; the suite needs %d MB. Make room, or name a folder on another disk: --data <folder>"
                            .formatted(folder, freeMegabytes, NEEDED_MEGABYTES));
        }
    }
}
