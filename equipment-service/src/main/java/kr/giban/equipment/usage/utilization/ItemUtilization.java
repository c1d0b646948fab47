package kr.giban.equipment.usage.utilization;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import kr.giban.equipment.item.CountedFrom;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much an item was used, year by year, the newest first. */
public record ItemUtilization(UUID itemId, String centerCode, String assetNo, List<Year> years) {

    /**
     * One year for which there is a figure.
     *
     * @param difference of the two figures; null unless there are both
     */
    public record Year(
            int year,

            @Schema(description = "그 해 가동률의 분모가 되는 시간 · the hours that make 100 % in that year")
            BigDecimal availableHours,

            @Schema(description = "사용기록에서; 기록이 없으면 없음 · from the diary; absent without records")
            Diary diary,

            @Schema(
                    description = "센터가 장비와 함께 보고한 가동률(%); 가장 최근에 보고한 한 해의 것만 있다"
                            + " · the percentage that the center reports with the item, of the one year last reported")
            BigDecimal reportedPercent,

            @Schema(
                    description =
                            "둘 가운데 이 서비스가 쓰는 것: 기록이 있으면 DIARY · which of the two counts: DIARY where there are records")
            CountedFrom countedFrom,

            @Schema(description = "diary.percent − reportedPercent; 둘 다 있을 때 · where there are both")
            BigDecimal difference) {

        static Year of(int year, BigDecimal availableHours, Diary diary, BigDecimal reported) {
            return new Year(
                    year,
                    availableHours,
                    diary,
                    reported,
                    diary == null ? CountedFrom.REPORT : CountedFrom.DIARY,
                    diary == null || reported == null ? null : diary.percent().subtract(reported));
        }
    }
}
