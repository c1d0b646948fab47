package kr.giban.call.call;

import java.math.BigDecimal;
import java.util.List;

/**
 * The rules of one call, settled when it is made and fixed once it is announced, so that a ranking never changes with a
 * later rule.
 *
 * @param criteria their points add up to 100
 * @param droppedEachEnd how many of the highest and of the lowest sheets the mean leaves out
 * @param scoreScale decimals of a mean
 * @param tieBreak criterion keys, or {@code arrival} for the earlier submission, in the order in which they decide
 * @param requiredDocuments kinds without which nothing can be submitted
 * @param institutionShare least share of the total cost that the institutions bear
 */
public record CallTerms(
        List<Criterion> criteria,
        BigDecimal bonusLimit,
        BigDecimal penaltyLimit,
        BigDecimal passMark,
        int minimumSheets,
        int droppedEachEnd,
        int scoreScale,
        List<String> tieBreak,
        boolean nonProfitOnly,
        EligibilityCheck eligibilityCheckedAt,
        List<String> requiredDocuments,
        BigDecimal institutionShare) {

    /** The entry of {@link #tieBreak} that prefers the earlier submission. */
    public static final String ARRIVAL = "arrival";

    public CallTerms {
        criteria = List.copyOf(criteria);
        tieBreak = List.copyOf(tieBreak);
        requiredDocuments = List.copyOf(requiredDocuments);
    }
}
