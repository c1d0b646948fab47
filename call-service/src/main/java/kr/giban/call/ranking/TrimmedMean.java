package kr.giban.call.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/** The mean without the extremes; exact until the one rounding at its end. */
final class TrimmedMean {
    private TrimmedMean() {}

    /**
     * The mean of what is left when the highest and the lowest values are dropped.
     *
     * @param dropped how many at each end
     */
    static BigDecimal of(Collection<BigDecimal> values, int dropped, int scale) {
        if (values.size() <= 2 * dropped) {
            throw new IllegalArgumentException(values.size() + " values, " + dropped + " dropped at each end");
        }
        List<BigDecimal> kept = values.stream()
                .sorted()
                .skip(dropped)
                .limit(values.size() - 2L * dropped)
                .toList();
        BigDecimal sum = kept.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(kept.size()), scale, RoundingMode.HALF_UP);
    }
}
