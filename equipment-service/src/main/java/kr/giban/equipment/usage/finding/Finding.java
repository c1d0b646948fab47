package kr.giban.equipment.usage.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.giban.equipment.item.CountedFrom;
import kr.giban.equipment.item.ItemState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One item about which something was found, with all that it rests on. */
public record Finding(
        FindingKind kind,
        int year,

        @Schema(
                description =
                        "판단한 날: 오늘, 지난 해는 그 해 12월 31일 · the day as of which: today, or the last day of a past year")
        LocalDate asOf,

        UUID itemId,
        UUID centerId,
        String centerCode,
        String centerNameKo,
        String organizationId,
        String assetNo,
        String nameKo,
        LocalDate acquiredOn,

        @Schema(description = "센터가 보고한 상태 · as the center reports it")
        ItemState reportedState,

        @Schema(description = "센터가 밝힌 유휴 사유 · why it is idle, as the center says")
        String idleReason,

        @Schema(description = "센터가 밝힌 유휴 시작일 · since when, as the center says")
        LocalDate idleSince,

        @Schema(description = "규정으로 정한 상태; 아무 자료도 없으면 없음 · by rule; absent if nothing is known")
        ItemState derivedState,

        @Schema(description = "derivedState의 근거 · what derivedState rests on")
        CountedFrom derivedFrom,

        @Schema(
                description =
                        "그 해 asOf까지 쓸 수 있던 시간; 그 해에 취득했으면 그날부터 · hours of the year until asOf, from the acquisition on")
        BigDecimal availableHours,

        @Schema(description = "그 해 사용기록의 사용시간; 기록이 없으면 없음 · hours of the diary in the year; absent without records")
        BigDecimal diaryHours,

        @Schema(description = "asOf까지 사용기록의 마지막 날 · the last day in the diary until asOf")
        LocalDate lastUsedOn,

        @Schema(description = "센터가 그 해 것으로 보고한 가동률(%) · what the center reports for the year")
        BigDecimal reportedPercent,

        @Schema(description = "late-report의 까닭 · what is late")
        List<LateReason> reasons) {}
