package kr.giban.equipment.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import kr.giban.equipment.usage.finding.FindingRules;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * What the rules say of quality at an instant.
 *
 * @param use how states are derived from usage, in the running year as of today
 * @param reportYear the last year whose usage had to be reported by now
 */
record QualityRules(
        Instant at,
        FindingRules use,
        int reportYear,
        Map<Part, BigDecimal> partWeights,
        Map<Criterion, BigDecimal> weights,
        JsonNode gradeScores,
        Instant confirmedSince,
        Instant heardSince,
        BigDecimal costFactor,
        int costItems,
        BigDecimal utilizationLimit) {

    static QualityRules of(Instant now, Rules rules) {
        LocalDate today = Seoul.dateOf(now);
        return new QualityRules(
                now,
                FindingRules.of(today.getYear(), today, rules),
                reportYear(today, rules),
                weights(Part.class, rules.value("quality-part-weights", today)),
                weights(Criterion.class, rules.value("quality-criterion-weights", today)),
                rules.value("quality-grade-scores", today),
                now.minus(Duration.ofDays(rules.intValue("quality-confirmed-days", today))),
                now.minus(Duration.ofDays(rules.intValue("quality-silent-days", today))),
                rules.decimal("quality-cost-factor", today),
                rules.intValue("quality-cost-items", today),
                rules.decimal("quality-utilization-percent", today));
    }

    private static int reportYear(LocalDate today, Rules rules) {
        int year = today.getYear() - 1;
        return FindingRules.of(year, today, rules).reportDue().isBefore(today) ? year : year - 1;
    }

    /** What a rule leaves out weighs nothing. */
    private static <E extends Enum<E>> Map<E, BigDecimal> weights(Class<E> type, JsonNode rule) {
        Map<E, BigDecimal> weights = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            weights.put(constant, rule.path(constant.name()).decimalValue());
        }
        return weights;
    }

    double weight(Part part) {
        return partWeights.get(part).doubleValue();
    }

    double weight(Criterion criterion) {
        return weights.get(criterion).doubleValue();
    }

    LocalDate today() {
        return use.today();
    }

    BigDecimal lowestScore(Grade grade) {
        return grade == Grade.E
                ? BigDecimal.ZERO
                : gradeScores.path(grade.name()).decimalValue();
    }

    /** Binds what {@link QualitySql} and {@link CriterionSql} name; no statement names all of it. */
    <S extends SqlStatement<S>> S bindTo(S statement) {
        statement.configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true));
        for (Grade grade : Grade.values()) {
            statement.bind("grade" + grade, lowestScore(grade));
        }
        partWeights.forEach((part, weight) -> statement.bind("weight" + part, weight));
        weights.forEach((criterion, weight) -> statement.bind("weight" + criterion, weight));
        return use.bindTo(statement)
                .bind("reportYear", reportYear)
                .bind("reportYearEnd", LocalDate.of(reportYear, 12, 31))
                .bind("confirmedSince", confirmedSince)
                .bind("heardSince", heardSince)
                .bind("costFactor", costFactor)
                .bind("costItems", costItems)
                .bind("utilizationLimit", utilizationLimit);
    }
}
