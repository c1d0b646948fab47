package kr.giban.platform.arrival;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes instants of the present one after the other, as {@link Instant#toString()} does but to the nanosecond. */
final class InstantText {
    private static final int NANO_DIGITS = 9;

    /** The latest; another thread may write another, and nothing is wrong with either. */
    private volatile Second latest = Second.of(Instant.EPOCH);

    /** @param text up to and without the fraction */
    private record Second(long epoch, String text) {
        static Second of(Instant instant) {
            String whole = instant.truncatedTo(ChronoUnit.SECONDS).toString();
            return new Second(instant.getEpochSecond(), whole.substring(0, whole.length() - 1));
        }
    }

    String of(Instant instant) {
        Second second = latest;
        if (second.epoch != instant.getEpochSecond()) {
            second = Second.of(instant);
            latest = second;
        }
        String nanos = Integer.toString(instant.getNano());
        return second.text + "." + "0".repeat(NANO_DIGITS - nanos.length()) + nanos + "Z";
    }
}
