package kr.giban.equipment.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** Between what numbers each rule can be: a term below one day would erase imports that nobody has read yet. */
final class RuleLimits {
    private static final Map<String, Limit> LIMITS = Map.ofEntries(
            Map.entry("scope-minimum-krw", new Limit("0", "100000000000000", true)),
            Map.entry("underused-percent", new Limit("0", "100", false)),
            Map.entry("utilization-maximum-percent", new Limit("100", "9999.99", false)),
            Map.entry("import-retention-days", new Limit("1", "3650", true)),
            Map.entry("available-hours-per-year", new Limit("1", "8784", false)),
            Map.entry("idle-months", new Limit("1", "120", true)),
            Map.entry("usage-report-days-after-year", new Limit("0", "365", true)),
            Map.entry("registration-days", new Limit("0", "3650", true)),
            Map.entry("usage-hours-maximum", new Limit("0.01", "9999.99", false)),
            Map.entry("usage-user-retention-days", new Limit("1", "36500", true)));

    private RuleLimits() {}

    private record Limit(String min, String max, boolean whole) {
        boolean allows(JsonNode value) {
            return value.isNumber()
                    && value.decimalValue().compareTo(new BigDecimal(min)) >= 0
                    && value.decimalValue().compareTo(new BigDecimal(max)) <= 0
                    && (!whole || value.canConvertToExactIntegral());
        }
    }

    /** Refuses a value (422) that the rule cannot have. */
    static void mustFit(String name, JsonNode value) {
        Limit limit = LIMITS.get(name);
        if (limit != null && !limit.allows(value)) {
            throw ProblemException.rules(
                    List.of(Fault.at("/value", "invalid-value", Map.of("message", limit.min() + " … " + limit.max()))));
        }
    }
}
