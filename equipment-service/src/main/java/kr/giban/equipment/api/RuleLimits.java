package kr.giban.equipment.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** Between what numbers each rule can be: a term below one day would erase imports that nobody has read yet. */
final class RuleLimits {
    private static final Map<String, Limit> LIMITS = Map.of(
            "scope-minimum-krw", new Limit("0", "100000000000000", true),
            "underused-percent", new Limit("0", "100", false),
            "utilization-maximum-percent", new Limit("100", "9999.99", false),
            "import-retention-days", new Limit("1", "3650", true),
            "similar-below-matches", new Limit("0", "100", true),
            "similar-percent", new Limit("30", "100", true),
            "facet-exact-matches", new Limit("100", "100000", true));

    private static final Limit BAND = new Limit("1", "100000000000000", true);
    private static final int MOST_BANDS = 20;

    private RuleLimits() {}

    private record Limit(String min, String max, boolean whole) {
        boolean allows(JsonNode value) {
            return value.isNumber()
                    && value.decimalValue().compareTo(new BigDecimal(min)) >= 0
                    && value.decimalValue().compareTo(new BigDecimal(max)) <= 0
                    && (!whole || value.canConvertToExactIntegral());
        }
    }

    private static void mustAscend(JsonNode bounds) {
        long before = 0;
        boolean fits = !bounds.isEmpty() && bounds.size() <= MOST_BANDS;
        for (JsonNode bound : bounds) {
            fits = fits && BAND.allows(bound) && bound.longValue() > before;
            before = bound.longValue();
        }
        if (!fits) {
            throw ProblemException.rules(
                    List.of(Fault.at("/value", "invalid-value", Map.of("message", "[1 < … <= " + BAND.max() + "]"))));
        }
    }

    /** Refuses a value (422) that the rule cannot have. */
    static void mustFit(String name, JsonNode value) {
        if (name.equals("cost-bands-krw")) {
            mustAscend(value);
        }
        Limit limit = LIMITS.get(name);
        if (limit != null && !limit.allows(value)) {
            throw ProblemException.rules(
                    List.of(Fault.at("/value", "invalid-value", Map.of("message", limit.min() + " … " + limit.max()))));
        }
    }
}
