package kr.giban.equipment.duplicate;

import java.time.LocalDate;
import kr.giban.platform.rules.Rules;

/**
 * What a day's rules say of duplicates; {@code RuleLimits} keeps them between 0 and 1.
 *
 * @param minimumScore from this score on an item is named
 * @param candidates at most so many for a planned item
 * @param alternatives at most so many for a planned item
 * @param alternativeScore from this score on an item is an alternative
 * @param sameModelFrom models so alike, of one maker, are the same
 * @param sameMakerFrom names so alike are one maker, though no alias says so
 * @param similarFrom what is so alike is called similar
 */
public record DuplicateRules(
        LocalDate asOf,
        double minimumScore,
        int candidates,
        int alternatives,
        double alternativeScore,
        double sameModelFrom,
        double sameMakerFrom,
        double similarFrom,
        Weights weights) {

    /** The share of each respect in the score. */
    public record Weights(double model, double maker, double name, double specification, double classOfItem) {}

    static DuplicateRules on(LocalDate day, Rules rules) {
        return new DuplicateRules(
                day,
                number("minimum-score", day, rules),
                rules.intValue("duplicate-candidates", day),
                rules.intValue("duplicate-alternatives", day),
                number("alternative-score", day, rules),
                number("same-model-from", day, rules),
                number("same-maker-from", day, rules),
                number("similar-from", day, rules),
                new Weights(
                        number("weight-model", day, rules),
                        number("weight-maker", day, rules),
                        number("weight-name", day, rules),
                        number("weight-specification", day, rules),
                        number("weight-class", day, rules)));
    }

    private static double number(String name, LocalDate day, Rules rules) {
        return rules.decimal("duplicate-" + name, day).doubleValue();
    }
}
