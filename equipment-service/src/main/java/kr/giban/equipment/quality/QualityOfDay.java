package kr.giban.equipment.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A center's grade on one day of its trend. */
public record QualityOfDay(
        LocalDate day,
        Grade grade,
        BigDecimal score,
        PartScores parts,
        int items,

        @Schema(description = "기준별 어긋난 장비 수; 0은 없음 · how many items missed which criterion; without zeros")
        Map<Criterion, Integer> missed) {}
