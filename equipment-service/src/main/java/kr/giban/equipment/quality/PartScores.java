package kr.giban.equipment.quality;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The scores of the parts, 0 to 100; absent where nothing was looked at. */
public record PartScores(
        @Schema(description = "완전성") BigDecimal completeness,
        @Schema(description = "최신성") BigDecimal freshness,
        @Schema(description = "타당성") BigDecimal plausibility,
        @Schema(description = "식별번호") BigDecimal identifiers) {}
