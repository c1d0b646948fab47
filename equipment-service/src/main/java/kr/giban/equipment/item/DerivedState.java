package kr.giban.equipment.item;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The state that follows from the utilization of items {@code i}, in SQL; {@link ItemRules#derivedState} says the same of one.
 *
 * @param values what it binds
 */
public record DerivedState(String sql, Map<String, Object> values) {
    private static final String REPORTED = "i.utilization_percent";

    /** Of items as they are. */
    public static final String NOW = of("coalesce(" + DiaryYear.PERCENT + ", " + REPORTED + ")");

    private static final String PAST = of(REPORTED);

    /** Behind OFFSET the planner does not look for the percentage anew at each place that names it. */
    private static String of(String percent) {
        return """
                (SELECT CASE WHEN i.reported_state = 'RETIRED' OR known.percent IS NULL THEN NULL
                    WHEN known.percent = 0 THEN 'IDLE'
                    WHEN known.percent <= :underused THEN 'UNDERUSED' ELSE 'IN_USE' END
                FROM (SELECT %s AS percent OFFSET 0) known)""".formatted(percent);
    }

    /** As of now. */
    public static DerivedState now(ItemRules rules) {
        Map<String, Object> values = new LinkedHashMap<>(rules.diaries().values());
        values.put("underused", rules.underusedPercent());
        return new DerivedState(NOW, values);
    }

    /** As of a past moment, of which it is kept what centers had reported, and not what diaries said by then. */
    static DerivedState past(ItemRules rules) {
        return new DerivedState(PAST, Map.of("underused", rules.underusedPercent()));
    }
}
