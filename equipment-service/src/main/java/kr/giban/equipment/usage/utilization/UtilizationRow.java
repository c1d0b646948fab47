package kr.giban.equipment.usage.utilization;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The utilization of an item, a center, a class or a region in a year.
 *
 * @param centerCode of an item
 * @param assetNo of an item
 * @param items how many items it is of
 */
public record UtilizationRow(
        @Schema(description = "장비 id, 센터코드, 분류 또는 지역 코드; 분류가 없으면 - · id or code; - for items without a class")
        String key,

        String nameKo,
        String nameEn,
        String centerCode,
        String assetNo,
        int year,
        BigDecimal availableHours,
        long items,

        @Schema(description = "사용기록이 있는 장비와 그 합 · items with records, and their sums")
        OfDiary diary,

        @Schema(
                description =
                        "센터가 그 해의 가동률을 보고한 장비와 그 평균 · items with a reported percentage of that year, and their mean")
        OfReports reported) {

    /** The sums of the diaries. */
    public record OfDiary(
            long items,
            long records,
            BigDecimal hours,

            @Schema(description = "가동률(%) = 사용시간 ÷ (장비 수 × availableHours) · hours over items × availableHours")
            BigDecimal percent) {}

    /** The mean of what centers report. */
    public record OfReports(long items, BigDecimal percent) {}
}
