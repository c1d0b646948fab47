package kr.giban.call.sanction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** An exclusion (참여제한) as an officer enters it. */
public record SanctionRequest(
        @NotNull SanctionTarget target,
        @NotBlank @Size(max = 200) String targetId,
        @NotNull LocalDate validFrom,
        @NotNull LocalDate validTo,
        @NotBlank @Size(max = 1000) String reason) {}
