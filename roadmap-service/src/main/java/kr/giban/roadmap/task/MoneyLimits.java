package kr.giban.roadmap.task;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;

/**
 * The rules of money as they stand on a date.
 *
 * @param contributionPercent how much of the total cost the institutions bring at least
 * @param contributionSources the sources that count as brought by them
 */
public record MoneyLimits(
        BigInteger grantMaxKrw, BigDecimal contributionPercent, Set<FundingSource> contributionSources, int maxYears) {
    public MoneyLimits {
        contributionSources = Set.copyOf(contributionSources);
    }
}
