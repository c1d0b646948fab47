package kr.giban.equipment.userequest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a center answers: requests = answeredInTime + answeredLate + unanswered + open + withdrawn. */
public record AnswerTimes(
        UUID centerId,
        String centerCode,
        LocalDate requestedFrom,
        LocalDate requestedTo,
        long requests,
        long answeredInTime,
        long answeredLate,

        @Schema(description = "기한이나 시작까지 답하지 않은 것 · not answered until the term was over or the time began")
        long unanswered,

        @Schema(description = "아직 기한 안인 것 · still within the term")
        long open,

        @Schema(description = "기한 안에 신청 기관이 취소한 것 · canceled by the requester within the term")
        long withdrawn,

        @Schema(
                description =
                        "(answeredInTime ÷ (answeredInTime + answeredLate + unanswered)) × 100; 없으면 없음 · absent without any")
        BigDecimal inTimePercent,

        @Schema(description = "답변까지 걸린 시간의 중앙값(시간) · median hours to the answer; absent without any")
        BigDecimal medianHours) {}
