package kr.giban.hearing.listing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** Instants of a query, in RFC 3339. */
public final class Instants {
    private Instants() {}

    /** The instant; null for no text; 400 for what is none. */
    public static Instant parse(String parameter, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw ProblemException.of("invalid-request")
                    .withFault(Fault.at("query:" + parameter, "wrong-type", Map.of("expected", "date-time")));
        }
    }
}
