package kr.giban.equipment.usage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kr.giban.equipment.item.ItemSizes;

/** Why a record does not count. */
public record UsageWithdrawal(
        @NotBlank @Size(max = ItemSizes.LONG) String reason) {}
