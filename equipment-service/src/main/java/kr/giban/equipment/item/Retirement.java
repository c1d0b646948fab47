package kr.giban.equipment.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an item leaves use. */
public record Retirement(
        @NotNull RetirementKind kind,
        @NotBlank @Size(max = ItemSizes.LONG) String reason,
        @Schema(description = "없으면 오늘 · today if left out") LocalDate retiredOn) {}
