package kr.giban.equipment.usage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kr.giban.equipment.item.ItemSizes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Up to 1,000 records at once, of any items. */
public record BulkUsageRequest(
        @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid Entry> records) {

    /** One record, and its item by id or by center and asset number. */
    public record Entry(
            @Schema(description = "장비; 없으면 centerCode와 assetNo로 · the item, unless centerCode and assetNo name it")
            UUID itemId,

            @Size(max = 32) String centerCode,
            @Size(max = ItemSizes.ASSET_NO) String assetNo,
            @NotNull @Valid UsageContent record) {}
}
