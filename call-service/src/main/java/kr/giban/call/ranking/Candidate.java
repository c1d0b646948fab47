package kr.giban.call.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A proposal with everything that its place depends on. */
public record Candidate(UUID proposalId, Instant arrivedAt, BigDecimal bonus, BigDecimal penalty, List<Sheet> sheets) {
    public Candidate {
        sheets = List.copyOf(sheets);
    }
}
