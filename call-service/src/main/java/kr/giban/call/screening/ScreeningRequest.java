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

/**
 * An officer's decisions on a proposal; lines and points left out stay as they are.
 *
 * @param pointsReason belongs to the points, and is needed again where they are given again
 */
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

    private boolean givesPoints() {
        return bonusPoints != null || penaltyPoints != null;
    }

    /** The points as they will stand. */
    Points points(Points stored) {
        return new Points(
                Objects.requireNonNullElse(bonusPoints, stored.bonus()),
                Objects.requireNonNullElse(penaltyPoints, stored.penalty()));
    }

    /** The reason as it will stand. */
    String reason(String stored) {
        return pointsReason == null && !givesPoints() ? stored : pointsReason;
    }
}
