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
 * @param diaries the year whose diaries count
 */
public record ItemRules(BigDecimal underusedPercent, long scopeMinimumKrw, DiaryYear diaries) {
    private static final String UNDERUSED = "underused-percent";
    private static final String SCOPE = "scope-minimum-krw";

    /** The day from which there are rules; what is asked of a day before is judged by the first of them. */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /** Of a running year too little is known to judge by, so it is the diary of the year before that counts. */
    public static ItemRules on(LocalDate day, Rules rules) {
        Map<String, JsonNode> values = rules.values(ruled(day), UNDERUSED, SCOPE);
        int year = day.getYear() - 1;
        return new ItemRules(
                values.get(UNDERUSED).decimalValue(),
                values.get(SCOPE).longValue(),
                DiaryYear.of(year, ruled(LocalDate.of(year, 12, 31)), rules));
    }

    /** The same of items as they are today, of which it is the last year's diary that tells, whatever day the rules are of. */
    ItemRules judgedBy(DiaryYear year) {
        return new ItemRules(underusedPercent, scopeMinimumKrw, year);
    }

    private static LocalDate ruled(LocalDate day) {
        return day.isBefore(FIRST) ? FIRST : day;
    }

    /**
     * An item not used for a whole year is idle. Null for a retired one, and without a figure.
     *
     * @param diaryPercent what the diary says, null without records; it counts before what the center reports
     */
    ItemState derivedState(ItemContent item, BigDecimal diaryPercent) {
        BigDecimal percent = diaryPercent == null ? item.utilizationPercent() : diaryPercent;
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
