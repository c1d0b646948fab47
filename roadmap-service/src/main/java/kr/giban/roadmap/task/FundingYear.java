package kr.giban.roadmap.task;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigInteger;

/** The money of one year by source: 국비, 지방비, 민간부담금. */
public record FundingYear(
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotNull @Min(0) @Max(MAX_KRW) Long nationalKrw,
        @NotNull @Min(0) @Max(MAX_KRW) Long localKrw,
        @NotNull @Min(0) @Max(MAX_KRW) Long privateKrw) {
    /** No amount of one task comes near; sums of such amounts stay within 64 bits. */
    static final long MAX_KRW = 100_000_000_000_000L;

    BigInteger from(FundingSource source) {
        return BigInteger.valueOf(
                switch (source) {
                    case NATIONAL -> nationalKrw;
                    case LOCAL -> localKrw;
                    case PRIVATE -> privateKrw;
                });
    }
}
