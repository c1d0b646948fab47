package kr.giban.roadmap.need;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Equipment that is needed.
 *
 * @param classCode a code of {@code /v1/equipment-classes}
 * @param region a code of {@code /v1/regions}
 * @param quantity how many the region should have in all
 */
public record NeedRequest(
        @NotBlank @Size(max = 40) String division,
        @NotBlank @Size(max = 40) String classCode,
        @NotBlank @Size(max = 40) String region,
        @NotNull @Min(1) @Max(100_000) Integer quantity,
        @NotBlank @Size(max = 2000) String reason) {}
