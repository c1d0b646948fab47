package kr.giban.equipment.usage.utilization;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the diary says of one item and year. */
public record Diary(
        @Schema(description = "사용기록 수 · number of records") long records,

        @Schema(description = "사용시간 합 · sum of hours") BigDecimal hours,

        @Schema(description = "가동률(%) = 사용시간 ÷ availableHours · hours over availableHours")
        BigDecimal percent) {}
