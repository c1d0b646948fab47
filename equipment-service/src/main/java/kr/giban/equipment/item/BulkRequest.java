package kr.giban.equipment.item;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Up to 1,000 items at once, each as a PUT would say it. */
public record BulkRequest(
        @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid Entry> items) {

    /** One item and its natural key. */
    public record Entry(
            @NotBlank @Size(max = 32) String centerCode,

            @NotBlank @Size(max = ItemSizes.ASSET_NO) @Pattern(regexp = AssetNumbers.PATTERN)
            String assetNo,

            @NotNull @Valid ItemContent item) {}
}
