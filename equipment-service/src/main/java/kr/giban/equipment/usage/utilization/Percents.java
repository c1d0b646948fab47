package kr.giban.equipment.usage.utilization;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages as they are shown. */
final class Percents {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percents() {}

    static BigDecimal of(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
