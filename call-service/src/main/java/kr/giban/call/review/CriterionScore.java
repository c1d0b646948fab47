package kr.giban.call.review;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** Points for one criterion. */
public record CriterionScore(
        @NotBlank @Size(max = 40) String criterion,

        @NotNull @PositiveOrZero @Digits(integer = 3, fraction = 1)
        BigDecimal points) {}
