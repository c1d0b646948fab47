package kr.giban.call.ranking;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/** A valid sheet: a reviewer's points for each criterion of one proposal. */
public record Sheet(UUID sheetId, UUID reviewId, Map<String, BigDecimal> points) {
    public Sheet {
        points = Map.copyOf(points);
    }

    BigDecimal total() {
        return points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
