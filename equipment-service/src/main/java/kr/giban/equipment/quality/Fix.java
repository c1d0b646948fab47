package kr.giban.equipment.quality;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing to put right. */
public record Fix(
        Criterion criterion,
        Part part,

        @Schema(description = "고치면 오르는 점수(0~100점 가운데) · by how much the score grows")
        BigDecimal points,

        @Schema(description = "장비; 센터에서 고칠 것이면 없음 · the item; absent where the center is to be put right")
        UUID itemId,

        String assetNo,
        String nameKo,
        String wrongKo,
        String wrongEn,

        @Schema(description = "지금 값; 비어 있으면 없음 · what stands there; absent if nothing does")
        String value,

        @Schema(description = "견준 값; 없으면 없음 · what that is held against; absent where there is nothing")
        String reference,

        String expectedKo,
        String expectedEn) {}
