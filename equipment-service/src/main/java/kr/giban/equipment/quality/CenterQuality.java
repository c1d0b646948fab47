package kr.giban.equipment.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How good a center's data are, and what they miss. */
public record CenterQuality(
        UUID centerId,
        String centerCode,
        Instant asOf,

        @Schema(description = "불용이 아닌 장비 수 · items that are not retired")
        int items,

        @Schema(description = "장비가 없으면 없음 · absent without items")
        Grade grade,

        @Schema(description = "0~100; 네 부분의 가중평균 · the weighted mean of the parts")
        BigDecimal score,

        @Schema(description = "등급이 시작하는 점수 · the score from which each grade is given")
        Map<Grade, BigDecimal> gradeScores,

        List<OfPart> parts) {

    /** One part of the score. */
    public record OfPart(
            Part part,
            String nameKo,
            String nameEn,
            BigDecimal weight,

            @Schema(
                    description =
                            "100 − 어긋난 것의 비율(기준의 가중치로); 본 것이 없으면 없음 · 100 less the share that is missed, by the criteria's weights")
            BigDecimal score,

            List<OfCriterion> criteria) {}

    /** One criterion; in its part that one comes first of which a fix gains most. */
    public record OfCriterion(
            Criterion criterion,
            String wrongKo,
            String wrongEn,
            String expectedKo,
            String expectedEn,
            BigDecimal weight,

            @Schema(description = "살펴본 장비 · items of which it is asked")
            int looked,

            @Schema(description = "어긋난 장비 · items that miss it")
            int missed,

            @Schema(description = "모두 고치면 오르는 점수 · by how much the score grows if all are put right")
            BigDecimal points,

            @Schema(description = "고칠 것의 목록; 어긋난 것이 없으면 없음 · the list of what to put right")
            String fixes) {}
}
