package kr.giban.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The years that a request may speak of. Beyond them are only slips of the pen, and what no database holds. */
public final class TimeBounds {
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    /** The bounds in words. */
    public static final String TEXT = FIRST + " .. " + LAST;

    private static final Instant START = FIRST.atStartOfDay(Seoul.ZONE).toInstant();
    private static final Instant END = LAST.plusDays(1).atStartOfDay(Seoul.ZONE).toInstant();

    private TimeBounds() {}

    /** Whether a date or instant is within; a value of any other kind is. */
    public static boolean hold(Object value) {
        if (value instanceof LocalDate date) {
            return !date.isBefore(FIRST) && !date.isAfter(LAST);
        }
        if (value instanceof OffsetDateTime time) {
            return hold(time.toInstant());
        }
        return !(value instanceof Instant instant) || (!instant.isBefore(START) && instant.isBefore(END));
    }
}
