package kr.giban.equipment.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** What the rules of quality can be that are more than a number. */
public final class QualityRuleLimits {
    private static final BigDecimal MOST = BigDecimal.valueOf(1000);
    private static final BigDecimal BEST = BigDecimal.valueOf(100);

    private QualityRuleLimits() {}

    /** Refuses a value (422), with all its faults, that the rule cannot have. */
    public static void mustFit(String name, JsonNode value) {
        List<Fault> faults =
                switch (name) {
                    case "quality-part-weights" -> weights(Part.class, value);
                    case "quality-criterion-weights" -> weights(Criterion.class, value);
                    case "quality-grade-scores" -> scores(value);
                    default -> List.of();
                };
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
    }

    /** Names that there are, none too heavy, and not all of them nothing. */
    private static <E extends Enum<E>> List<Fault> weights(Class<E> type, JsonNode value) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        List<Fault> faults = new ArrayList<>();
        boolean any = false;
        for (Map.Entry<String, JsonNode> weight : value.properties()) {
            if (!names.contains(weight.getKey())) {
                faults.add(fault(weight.getKey(), String.join(", ", names)));
            } else if (!isWithin(weight.getValue(), MOST)) {
                faults.add(fault(weight.getKey(), "0 … " + MOST));
            }
            any |= weight.getValue().isNumber()
                    && weight.getValue().decimalValue().signum() > 0;
        }
        if (faults.isEmpty() && !any) {
            faults.add(Fault.at("/value", "invalid-value", Map.of("message", "> 0")));
        }
        return faults;
    }

    /** One for each grade but the last, each lower than the one before. */
    private static List<Fault> scores(JsonNode value) {
        BigDecimal above = BEST.add(BigDecimal.ONE);
        boolean fits = value.size() == Grade.values().length - 1;
        for (Grade grade : Grade.values()) {
            if (grade != Grade.E) {
                JsonNode score = value.path(grade.name());
                fits &= isWithin(score, BEST) && score.decimalValue().compareTo(above) < 0;
                above = score.decimalValue();
            }
        }
        return fits
                ? List.of()
                : List.of(Fault.at("/value", "invalid-value", Map.of("message", "100 ≥ A > B > C > D ≥ 0")));
    }

    private static boolean isWithin(JsonNode number, BigDecimal most) {
        return number.isNumber()
                && number.decimalValue().signum() >= 0
                && number.decimalValue().compareTo(most) <= 0;
    }

    private static Fault fault(String name, String allowed) {
        return Fault.at("/value/" + name, "invalid-value", Map.of("message", allowed));
    }
}
