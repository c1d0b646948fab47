package kr.giban.equipment.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What diaries say of items. */
@ApplicationScoped
class DiaryPercents {
    private static final String OF_ITEMS = "SELECT i.id, " + DiaryYear.PERCENT
            + " AS percent FROM equipment_item i WHERE i.id IN (SELECT y.item_id FROM usage_year y"
            + " WHERE y.item_id = ANY (:items) AND y.year = :diaryYear AND y.records > 0)";

    private final Jdbi jdbi;

    DiaryPercents(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Of those of the items that have records of the year. */
    Map<UUID, BigDecimal> of(Collection<UUID> items, DiaryYear year) {
        if (items.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(OF_ITEMS)
                .bindArray("items", UUID.class, items)
                .bindMap(year.values())
                .reduceRows(new HashMap<UUID, BigDecimal>(), (percents, row) -> {
                    BigDecimal percent = row.getColumn("percent", BigDecimal.class);
                    if (percent != null) {
                        percents.put(row.getColumn("id", UUID.class), percent);
                    }
                    return percents;
                }));
    }
}
