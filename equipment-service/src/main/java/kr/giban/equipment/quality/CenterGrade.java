package kr.giban.equipment.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The grade of one center among all, as of the last night in which it was graded. */
public record CenterGrade(
        UUID centerId,
        String centerCode,
        String centerNameKo,
        String technoparkCode,
        String regionCode,

        @Schema(description = "매긴 날 · the day on which it was graded")
        LocalDate day,

        Grade grade,
        BigDecimal score,
        PartScores parts,
        int items) {}
