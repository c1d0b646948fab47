package kr.giban.equipment.booking;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time from an instant up to another, which is no longer part of it: what ends at ten leaves ten to the next. */
@Schema(description = "from부터 to 직전까지, 초 단위 · from, up to but without to; whole seconds")
public record Period(@NotNull Instant from, @NotNull Instant to) {
    public Period {
        from = seconds(from);
        to = seconds(to);
    }

    public boolean isEmpty() {
        return !from.isBefore(to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /** Of a request: null where there is none, which is told with its other faults. */
    private static Instant seconds(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
