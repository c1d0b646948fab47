package kr.giban.roadmap.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * A task as its planners write it.
 *
 * @param code {@code 2023-BIO-03}; given once, later it stays; absent: the next one of its year and division
 * @param totalKrw what the funding of all years and sources must sum to
 * @param needs the needs of the same version that it fills
 * @param strategies the strategies that it serves
 * @param synthetic whether it was made up, for samples
 */
public record TaskRequest(
        @Pattern(regexp = "[0-9]{4}-[A-Z]{2,10}-[0-9]{2,3}") String code,
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotBlank @Size(max = 40) String division,
        @NotBlank @Size(max = 40) String type,
        @NotNull CallMode callMode,
        @NotBlank @Size(max = 300) String titleKo,
        @Size(max = 300) String titleEn,
        @NotBlank @Size(max = 4000) String purposeKo,
        @Size(max = 4000) String purposeEn,
        @NotNull @Min(1) @Max(FundingYear.MAX_KRW) Long totalKrw,
        @NotEmpty @Size(max = 30) List<@NotNull @Valid FundingYear> funding,
        @NotNull @Size(max = 200) List<@NotNull @Valid EquipmentLine> equipment,
        @NotEmpty @Size(max = 30) List<@NotBlank @Size(max = 40) String> regions,
        @NotNull @Size(max = 200) List<@NotNull UUID> needs,
        @NotNull @Size(max = 30) List<@NotBlank @Size(max = 200) String> strategies,
        Boolean synthetic,
        @Size(max = 2000) String note) {}
