package kr.giban.platform.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * True time plus an offset of seconds kept in a file, for demonstrations and end-to-end tests. The file is read at every
 * reading of the clock, so that all programs of a machine move together; a file that is away or half-written keeps the
 * last offset.
 */
public final class SimulatedClock extends Clock {
    private final Path offsetFile;
    private final ZoneId zone;
    private volatile Duration last = Duration.ZERO;
    private volatile long lastRead = Long.MIN_VALUE;

    public SimulatedClock(Path offsetFile, ZoneId zone) {
        this.offsetFile = offsetFile;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset());
    }

    /** How far simulated time is from true time. */
    public Duration offset() {
        try {
            long modified = Files.getLastModifiedTime(offsetFile).toMillis();
            String text =
                    modified == lastRead ? "" : Files.readString(offsetFile).strip();
            if (!text.isEmpty()) {
                last = Duration.ofSeconds(Long.parseLong(text));
                // A file just written may be written again within the same tick of its time stamp.
                lastRead = System.currentTimeMillis() - modified > 1000 ? modified : Long.MIN_VALUE;
            }
        } catch (IOException | NumberFormatException away) {
            return last;
        }
        return last;
    }

    /** Moves simulated time to an instant; the one writer is the program that runs the suite on one machine. */
    public static void moveTo(Path offsetFile, Instant target) {
        Duration offset = Duration.between(Instant.now(), target);
        try {
            Path half = offsetFile.resolveSibling(offsetFile.getFileName() + ".tmp");
            Files.writeString(half, Long.toString(offset.toSeconds()));
            Files.move(half, offsetFile, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SimulatedClock(offsetFile, other);
    }
}
