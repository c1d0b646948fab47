package kr.giban.call.proposal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/** Money of one year by source. */
public record BudgetYear(
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotNull @PositiveOrZero @Max(BudgetYear.MOST) Long nationalKrw,
        @NotNull @PositiveOrZero @Max(BudgetYear.MOST) Long localKrw,
        @NotNull @PositiveOrZero @Max(BudgetYear.MOST) Long privateKrw) {

    /** Keeps sums far from the end of 64 bits, and exact in JSON. */
    static final long MOST = 1_000_000_000_000_000L;

    long total() {
        return nationalKrw + localKrw + privateKrw;
    }
}
