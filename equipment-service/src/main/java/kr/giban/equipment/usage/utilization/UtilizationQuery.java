package kr.giban.equipment.usage.utilization;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.giban.equipment.item.ItemSelection;
import kr.giban.equipment.matrix.ClassLevel;

/**
 * Which utilization is wanted.
 *
 * @param day whose classes and regions are the keys
 * @param availableHours what makes 100 % in the year
 * @param regions all codes of a region to the one of the day
 */
record UtilizationQuery(
        UtilizationBy by,
        ClassLevel level,
        int year,
        LocalDate day,
        BigDecimal availableHours,
        ItemSelection selection,
        Map<String, String> regions) {

    /**
     * The items that the filter wants; retired ones only where they were in use in the year, or it asks for states, and what was
     * entered by mistake never.
     */
    String items(boolean namesState) {
        return selection.where() + " AND i.retirement_kind IS DISTINCT FROM 'ENTERED_BY_MISTAKE'"
                + (namesState ? "" : " AND (i.reported_state <> 'RETIRED' OR y.item_id IS NOT NULL)");
    }

    List<String> regionCodes() {
        return List.copyOf(regions.keySet());
    }

    List<String> regionsCurrent() {
        return List.copyOf(regions.values());
    }
}
