package kr.giban.call.proposal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/** Equipment that is to be built. */
public record EquipmentLine(
        @NotBlank @Size(max = 20) String classCode,
        @NotBlank @Size(max = 200) String name,
        @NotNull @Min(1) @Max(10000) Integer quantity,
        @NotNull @PositiveOrZero @Max(BudgetYear.MOST) Long unitCostKrw) {}
