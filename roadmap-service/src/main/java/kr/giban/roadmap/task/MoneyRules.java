package kr.giban.roadmap.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** The rules of money by name, and what they can be: a value that could not be read would stop every write. */
public final class MoneyRules {
    static final String GRANT_MAX = "task.grant-max-krw";
    static final String CONTRIBUTION_PERCENT = "task.contribution-min-percent";
    static final String CONTRIBUTION_SOURCES = "task.contribution-sources";
    static final String MAX_YEARS = "task.max-years";

    private static final Map<String, Limit> NUMBERS = Map.of(
            GRANT_MAX, new Limit(FundingYear.MAX_KRW, true),
            CONTRIBUTION_PERCENT, new Limit(100, false),
            MAX_YEARS, new Limit(100, true));

    private MoneyRules() {}

    /** Numbers from 0 on. */
    private record Limit(long max, boolean whole) {
        boolean allows(JsonNode value) {
            return value.isNumber()
                    && value.decimalValue().signum() >= 0
                    && value.decimalValue().compareTo(BigDecimal.valueOf(max)) <= 0
                    && (!whole || value.canConvertToExactIntegral());
        }
    }

    /** Refuses a value (422) that the rule cannot have; what is not a rule of money passes. */
    public static void mustFit(String name, JsonNode value) {
        if (name.equals(CONTRIBUTION_SOURCES) && !areSources(value)) {
            throw unfit(String.join(", ", sources()));
        }
        Limit limit = NUMBERS.get(name);
        if (limit != null && !limit.allows(value)) {
            throw unfit("0 … " + limit.max());
        }
    }

    private static boolean areSources(JsonNode value) {
        Set<String> named = new HashSet<>();
        value.forEach(source -> named.add(source.asText()));
        return value.isArray() && !named.isEmpty() && sources().containsAll(named);
    }

    private static List<String> sources() {
        return Arrays.stream(FundingSource.values()).map(Enum::name).toList();
    }

    private static ProblemException unfit(String allowed) {
        return ProblemException.rules(List.of(Fault.at("/value", "invalid-value", Map.of("message", allowed))));
    }
}
