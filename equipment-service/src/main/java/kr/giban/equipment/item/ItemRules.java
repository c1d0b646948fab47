package kr.giban.equipment.item;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import kr.giban.platform.rules.Rules;

/**
 * What a day's rules say of an item.
 *
 * @param underusedPercent at most this share of the year's hours makes it underused
 * @param scopeMinimumKrw from this cost on it is in scope
 */
public record ItemRules(BigDecimal underusedPercent, long scopeMinimumKrw) {
    /** {@link #derivedState} for items {@code i} of a statement that binds {@code underused}. */
    public static final String DERIVED_STATE = """
            (CASE WHEN i.reported_state = 'RETIRED' OR i.utilization_percent IS NULL THEN NULL
                WHEN i.utilization_percent = 0 THEN 'IDLE'
                WHEN i.utilization_percent <= :underused THEN 'UNDERUSED' ELSE 'IN_USE' END)""";

    private static final String UNDERUSED = "underused-percent";
    private static final String SCOPE = "scope-minimum-krw";

    /** The day from which there are rules; what is asked of a day before is judged by the first of them. */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    public static ItemRules on(LocalDate day, Rules rules) {
        LocalDate on = day.isBefore(FIRST) ? FIRST : day;
        Map<String, JsonNode> values = rules.values(on, UNDERUSED, SCOPE);
        return new ItemRules(
                values.get(UNDERUSED).decimalValue(), values.get(SCOPE).longValue());
    }

    /** An item not used for a whole year is idle. Null for a retired one, and without a figure. */
    ItemState derivedState(ItemContent item) {
        BigDecimal percent = item.utilizationPercent();
        if (item.reportedState() == ItemState.RETIRED || percent == null) {
            return null;
        }
        if (percent.signum() == 0) {
            return ItemState.IDLE;
        }
        return percent.compareTo(underusedPercent) <= 0 ? ItemState.UNDERUSED : ItemState.IN_USE;
    }

    Boolean inScope(ItemContent item) {
        return item.costKrw() == null ? null : item.costKrw() >= scopeMinimumKrw;
    }
}
