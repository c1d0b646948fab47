package kr.giban.equipment.duplicate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kr.giban.equipment.item.ItemSizes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Equipment that somebody means to buy. */
public record PlannedItem(
        @NotBlank @Size(max = ItemSizes.NAME) String nameKo,
        @Size(max = ItemSizes.NAME) String nameEn,
        @Size(max = ItemSizes.SHORT) String maker,
        @Size(max = ItemSizes.SHORT) String model,
        @Size(max = ItemSizes.LONG) String spec,

        @Size(max = ItemSizes.LONG) @Schema(description = "용도; 장비의 특징과 견준다 · purpose; compared with an item's features")
        String purpose,

        @Size(max = ItemSizes.NUMBER) @Schema(description = "표준분류 코드(어느 단계든) · standard class, of any level")
        String classCode,

        @Size(max = ItemSizes.NUMBER) @Schema(description = "설치할 지역의 코드 · code of the region where it is to stand")
        String region,

        @Min(1) @Max(10_000) Integer quantity) {}
