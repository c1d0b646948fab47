package kr.giban.equipment.duplicate;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import kr.giban.equipment.item.ItemState;
import kr.giban.equipment.item.Sharing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item of the inventory that may serve in place of a planned one. It names no person. */
public record Candidate(
        UUID id,
        String centerCode,
        String centerNameKo,
        String regionCode,
        String assetNo,
        String nameKo,
        String nameEn,
        String maker,
        String makerCode,
        String model,
        String classCode,
        Sharing sharing,
        ItemState reportedState,
        ItemState derivedState,

        @Schema(description = "센터가 마지막으로 보고한 가동률 · as the center last reported")
        BigDecimal utilizationPercent,

        @Schema(description = "지난해 사용기록의 가동률; 기록이 없으면 없음 · by last year's diary; absent without records")
        BigDecimal diaryPercent,

        @Schema(description = "0~1, 클수록 중복에 가까움 · 0 to 1, the more the likelier a duplicate")
        double score,

        Likeness likeness,
        List<Reason> reasons) {}
