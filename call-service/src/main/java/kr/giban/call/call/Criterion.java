package kr.giban.call.call;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What reviewers judge.
 *
 * @param points the most that can be given: its weight
 */
public record Criterion(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String key,
        @NotBlank @Size(max = 100) String nameKo,
        @Size(max = 100) String nameEn,

        @NotNull @DecimalMin("0.1") @Digits(integer = 3, fraction = 1)
        BigDecimal points) {}
