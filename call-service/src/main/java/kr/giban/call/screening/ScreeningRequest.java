package kr.giban.call.screening;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** An officer's decisions on a proposal; lines left out stay as they are. */
public record ScreeningRequest(
        @NotNull @Size(max = 50) List<@NotNull @Valid Line> items,
        @PositiveOrZero @Digits(integer = 3, fraction = 2) BigDecimal bonusPoints,
        @PositiveOrZero @Digits(integer = 3, fraction = 2) BigDecimal penaltyPoints,
        @Size(max = 1000) String pointsReason) {

    /** A decision on one line; a failure needs its reason. */
    public record Line(
            @NotBlank @Size(max = 60) String item,
            @NotNull ScreeningItem.Outcome result,
            @Size(max = 1000) String reason) {}

    BigDecimal bonus() {
        return Objects.requireNonNullElse(bonusPoints, BigDecimal.ZERO);
    }

    BigDecimal penalty() {
        return Objects.requireNonNullElse(penaltyPoints, BigDecimal.ZERO);
    }
}
