package kr.giban.equipment.quality;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How a center's data were graded.
 *
 * @param score null, as the grade, where nothing was looked at
 * @param parts only those of which anything was looked at
 * @param counts of the criteria that have a weight
 */
record Graded(int items, BigDecimal score, Grade grade, Map<Part, BigDecimal> parts, Map<Criterion, Counts> counts) {
    static final Graded NOTHING = new Graded(0, null, null, Map.of(), Map.of());

    Counts counts(Criterion criterion) {
        return counts.getOrDefault(criterion, Counts.NONE);
    }

    /** By how much the score grows if one of its fixes is made; of a center's, that is all of it. */
    double pointsOfOne(Criterion criterion, QualityRules rules) {
        Counts all = counts(criterion);
        return all.missed() == 0 || criterion.isOfCenter()
                ? points(criterion, rules)
                : points(criterion, rules) / all.missed();
    }

    /** By how much the score grows if nothing misses the criterion any more. */
    double points(Criterion criterion, QualityRules rules) {
        double looked = counts.entrySet().stream()
                .filter(entry -> entry.getKey().part() == criterion.part())
                .mapToDouble(
                        entry -> rules.weight(entry.getKey()) * entry.getValue().looked())
                .sum();
        double parts = this.parts.keySet().stream().mapToDouble(rules::weight).sum();
        double missed = rules.weight(criterion) * counts(criterion).missed();
        return missed == 0 || parts == 0 ? 0 : 100 * rules.weight(criterion.part()) / parts * missed / looked;
    }

    /** The criteria that are missed, those first of which one fix gains most. */
    List<Criterion> byPoints(QualityRules rules) {
        return Arrays.stream(Criterion.values())
                .filter(criterion -> counts(criterion).missed() > 0)
                .sorted(Comparator.comparingDouble((Criterion criterion) -> -pointsOfOne(criterion, rules)))
                .toList();
    }
}
