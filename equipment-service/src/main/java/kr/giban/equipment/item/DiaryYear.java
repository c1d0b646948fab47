package kr.giban.equipment.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import kr.giban.platform.rules.Rules;

/**
 * A year of diaries, and what makes 100 % in it.
 *
 * @param hours that an item can be used in the whole year
 */
public record DiaryYear(int year, BigDecimal hours) {
    /**
     * What the diary says of an item {@code i}, in percent, of the time since it was acquired; null without records of the
     * year.
     */
    public static final String PERCENT = """
            (SELECT 100 * y.hours * (%2$s - %1$s + 1) / (:diaryHours * (%2$s - greatest(i.acquired_on, %1$s) + 1))
            FROM usage_year y WHERE y.item_id = i.id AND y.year = :diaryYear AND y.records > 0
            AND (i.acquired_on IS NULL OR i.acquired_on <= %2$s))""".formatted("CAST(:diaryFrom AS date)", "CAST(:diaryTo AS date)");

    /**
     * The year as the rule is at its end.
     *
     * @param ruled the day whose rule it is
     */
    public static DiaryYear of(int year, LocalDate ruled, Rules rules) {
        return new DiaryYear(year, rules.decimal("available-hours-per-year", ruled));
    }

    /** The values that {@link #PERCENT} binds. */
    public Map<String, Object> values() {
        return Map.of(
                "diaryYear",
                year,
                "diaryFrom",
                LocalDate.of(year, 1, 1),
                "diaryTo",
                LocalDate.of(year, 12, 31),
                "diaryHours",
                hours);
    }
}
