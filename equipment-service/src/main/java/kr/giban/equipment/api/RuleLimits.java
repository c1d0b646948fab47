package kr.giban.equipment.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** Between what numbers each rule can be: a term below one day would erase imports that nobody has read yet. */
final class RuleLimits {
    private static final Limit SHARE = new Limit("0", "1", false);
    private static final Map<String, Limit> LIMITS = Map.ofEntries(
            Map.entry("scope-minimum-krw", new Limit("0", "100000000000000", true)),
            Map.entry("underused-percent", new Limit("0", "100", false)),
            Map.entry("utilization-maximum-percent", new Limit("100", "9999.99", false)),
            Map.entry("import-retention-days", new Limit("1", "3650", true)),
            Map.entry("duplicate-minimum-score", SHARE),
            Map.entry("duplicate-candidates", new Limit("1", "50", true)),
            Map.entry("duplicate-same-model-from", SHARE),
            Map.entry("duplicate-same-maker-from", SHARE),
            Map.entry("duplicate-similar-from", SHARE),
            // A respect can weigh little, but all of them nothing would leave nothing to divide by.
            Map.entry("duplicate-weight-model", new Limit("0.01", "1", false)),
            Map.entry("duplicate-weight-maker", SHARE),
            Map.entry("duplicate-weight-name", SHARE),
            Map.entry("duplicate-weight-specification", SHARE),
            Map.entry("duplicate-weight-class", SHARE));

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
