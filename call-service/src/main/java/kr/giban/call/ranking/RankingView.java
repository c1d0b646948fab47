package kr.giban.call.ranking;

import java.util.List;
import java.util.UUID;
import kr.giban.call.call.CallTerms;

/**
 * A ranking with every figure behind it.
 *
 * @param terms the rules by which it was made
 * @param pending reviews that are neither scored nor excused
 * @param excused reviews that do not count, for a conflict of interest
 */
public record RankingView(
        UUID callTaskId, CallTerms terms, List<Place> places, List<OpenReview> pending, List<OpenReview> excused) {
    /** A review without a sheet that counts. */
    public record OpenReview(UUID reviewId, UUID proposalId) {}
}
