package kr.giban.equipment.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kr.giban.equipment.attachment.MediaTypes;
import kr.giban.equipment.quality.QualityRuleLimits;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;

/** What each rule can be: a term below one day would erase imports that nobody has read yet. */
final class RuleLimits {
    private static final Limit SHARE = new Limit("0", "1", false);
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
            Map.entry("usage-user-retention-days", new Limit("1", "36500", true)),
            Map.entry("use-request-answer-hours", new Limit("1", "720", true)),
            Map.entry("use-request-longest-days", new Limit("1", "366", true)),
            Map.entry("use-request-ahead-days", new Limit("1", "1826", true)),
            Map.entry("use-request-contact-retention-days", new Limit("1", "3650", true)),
            Map.entry("similar-below-matches", new Limit("0", "100", true)),
            Map.entry("similar-percent", new Limit("30", "100", true)),
            Map.entry("confirmation-noted-days", new Limit("1", "365", true)),
            Map.entry("quality-confirmed-days", new Limit("1", "3650", true)),
            Map.entry("quality-silent-days", new Limit("1", "3650", true)),
            Map.entry("quality-cost-factor", new Limit("1.01", "1000000", false)),
            Map.entry("quality-cost-items", new Limit("2", "1000000", true)),
            Map.entry("quality-utilization-percent", new Limit("1", "9999.99", false)),
            Map.entry("quality-history-days", new Limit("1", "36500", true)),
            Map.entry("facet-exact-matches", new Limit("100", "100000", true)),
            Map.entry("attachments-per-item", new Limit("1", "200", true)),
            // A body of the program is not larger than 256 MB.
            Map.entry("attachment-photo-maximum-bytes", new Limit("1", "200000000", true)),
            Map.entry("attachment-maximum-bytes", new Limit("1", "200000000", true)),
            // What is younger may be on its way still.
            Map.entry("attachment-orphan-hours", new Limit("1", "720", true)),
            Map.entry("duplicate-minimum-score", SHARE),
            Map.entry("duplicate-candidates", new Limit("1", "50", true)),
            Map.entry("duplicate-alternatives", new Limit("0", "50", true)),
            Map.entry("duplicate-alternative-score", SHARE),
            Map.entry("duplicate-same-model-from", SHARE),
            Map.entry("duplicate-same-maker-from", SHARE),
            Map.entry("duplicate-similar-from", SHARE),
            // A respect can weigh little, but all of them nothing would leave nothing to divide by.
            Map.entry("duplicate-weight-model", new Limit("0.01", "1", false)),
            Map.entry("duplicate-weight-maker", SHARE),
            Map.entry("duplicate-weight-name", SHARE),
            Map.entry("duplicate-weight-specification", SHARE),
            Map.entry("duplicate-weight-class", SHARE));

    /** The words that a rule can be, where it is one. */
    private static final Map<String, Set<String>> WORDS =
            Map.of("use-request-answer-basis", Set.of("WALL_CLOCK", "WORKING_DAYS"));

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

    private static void mustBeMediaTypes(JsonNode value) {
        boolean known = value.isArray() && !value.isEmpty();
        for (JsonNode type : value) {
            known = known && type.isTextual() && MediaTypes.all().contains(type.textValue());
        }
        if (!known) {
            String all = String.join(", ", new TreeSet<>(MediaTypes.all()));
            throw ProblemException.rules(List.of(Fault.at("/value", "invalid-value", Map.of("message", all))));
        }
    }

    /** Refuses a value (422) that the rule cannot have. */
    static void mustFit(String name, JsonNode value) {
        if (name.equals("cost-bands-krw")) {
            mustAscend(value);
        }
        if (name.equals("attachment-media-types")) {
            mustBeMediaTypes(value);
        }
        QualityRuleLimits.mustFit(name, value);
        Set<String> words = WORDS.get(name);
        if (words != null && !words.contains(value.textValue())) {
            throw ProblemException.rules(List.of(
                    Fault.at("/value", "invalid-value", Map.of("message", String.join(", ", new TreeSet<>(words))))));
        }
        Limit limit = LIMITS.get(name);
        if (limit != null && !limit.allows(value)) {
            throw ProblemException.rules(
                    List.of(Fault.at("/value", "invalid-value", Map.of("message", limit.min() + " … " + limit.max()))));
        }
    }
}
