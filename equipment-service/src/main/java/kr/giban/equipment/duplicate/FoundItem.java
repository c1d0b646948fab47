package kr.giban.equipment.duplicate;

import java.math.BigDecimal;
import java.util.UUID;
import kr.giban.equipment.item.ItemState;
import kr.giban.equipment.item.Sharing;

/**
 * An item of the inventory that may be like the planned one at {@code position}.
 *
 * @param regionNow the code of today for its center's region
 */
record FoundItem(
        int position,
        UUID id,
        String centerCode,
        String centerName,
        String regionCode,
        String regionNow,
        String assetNo,
        String nameKo,
        String nameEn,
        String nameKey,
        String maker,
        String makerKey,
        String model,
        String spec,
        String features,
        String purpose,
        String classCode,
        Sharing sharing,
        ItemState reportedState,
        ItemState derivedState,
        BigDecimal utilizationPercent,
        BigDecimal diaryPercent) {}
