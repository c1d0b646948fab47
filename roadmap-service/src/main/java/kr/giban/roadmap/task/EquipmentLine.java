package kr.giban.roadmap.task;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Equipment that a task will build.
 *
 * @param region where it will stand; absent: in the first of the task's regions
 */
public record EquipmentLine(
        @NotBlank @Size(max = 40) String classCode,
        @NotNull @Min(1) @Max(10_000) Integer quantity,
        @NotNull @Min(0) @Max(FundingYear.MAX_KRW) Long unitCostKrw,
        @Size(max = 40) String region) {}
