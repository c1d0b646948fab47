package kr.giban.call.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where a proposal stands, and every figure that led there.
 *
 * @param place from 1; null where too few sheets are valid for the evaluation to stand
 * @param mean trimmed mean of the sheets' totals
 * @param criterionMeans trimmed mean of each criterion, for ties
 * @param score mean plus bonus minus penalty
 * @param passed the score reaches the pass mark
 * @param tiedWith proposals that no rule of the call sets apart from this one
 */
public record Place(
        Integer place,
        UUID proposalId,
        Instant arrivedAt,
        List<SheetTrace> sheets,
        BigDecimal mean,
        Map<String, BigDecimal> criterionMeans,
        BigDecimal bonus,
        BigDecimal penalty,
        BigDecimal score,
        boolean passed,
        List<UUID> tiedWith) {

    /** What became of a sheet in the mean. */
    public enum Use {
        COUNTED,
        DROPPED_HIGHEST,
        DROPPED_LOWEST
    }

    /** A sheet's total and its use. */
    public record SheetTrace(UUID sheetId, UUID reviewId, BigDecimal total, Use use) {}

    boolean stands() {
        return mean != null;
    }

    Place at(int newPlace, List<UUID> newTiedWith) {
        return new Place(
                newPlace,
                proposalId,
                arrivedAt,
                sheets,
                mean,
                criterionMeans,
                bonus,
                penalty,
                score,
                passed,
                newTiedWith);
    }
}
