package kr.giban.equipment.matrix;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.time.Seoul;
import kr.giban.platform.time.TimeBounds;

/**
 * Of when a matrix is.
 *
 * @param day whose codes are its keys
 * @param moment of which the items are; none for those of now
 */
record AsOf(LocalDate day, Optional<Instant> moment) {
    static final String PARAMETER = "query:asOf";

    /** Reads a day, whose codes are meant, or a moment, whose items and codes are; nothing is now. */
    static AsOf read(String text, Instant now) {
        if (text == null) {
            return new AsOf(Seoul.dateOf(now), Optional.empty());
        }
        try {
            if (text.indexOf('T') < 0) {
                return new AsOf(bounded(LocalDate.parse(text)), Optional.empty());
            }
            // The database knows no shorter time.
            Instant moment = bounded(OffsetDateTime.parse(text).toInstant()).truncatedTo(ChronoUnit.MICROS);
            return new AsOf(Seoul.dateOf(moment), Optional.of(moment));
        } catch (DateTimeException e) {
            throw refusal("wrong-type", Map.of("expected", "date (YYYY-MM-DD) | date-time (RFC 3339)"));
        }
    }

    boolean isPast() {
        return moment.isPresent();
    }

    private static <T> T bounded(T value) {
        if (!TimeBounds.hold(value)) {
            throw refusal("out-of-range", Map.of("message", TimeBounds.TEXT));
        }
        return value;
    }

    private static ProblemException refusal(String code, Map<String, Object> parameters) {
        return ProblemException.of("invalid-request").withFault(Fault.at(PARAMETER, code, parameters));
    }
}
