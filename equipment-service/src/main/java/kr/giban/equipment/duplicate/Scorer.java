package kr.giban.equipment.duplicate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import kr.giban.equipment.maker.MakerNames;

/**
 * Judges one item against a planned one. The score is the weighted mean of the likeness in each respect; where one of them
 * does not say, a half counts, so that an item is neither called the same nor another for what nobody knows.
 */
final class Scorer {
    private static final double UNKNOWN = 0.5;
    private static final double DIGITS = 1000;
    /** What comes after so many letters of a specification changes little and costs time. */
    private static final int SPEC_LENGTH = 600;

    private final DuplicateRules rules;
    private final MakerNames names;
    private final MakerLikeness makers;
    private final ClassKin classes;
    private final Reasons reasons;

    Scorer(DuplicateRules rules, MakerNames names, ClassKin classes) {
        this.rules = rules;
        this.names = names;
        this.makers = new MakerLikeness(names);
        this.classes = classes;
        this.reasons = new Reasons(rules, makers);
    }

    /** The candidate that the item makes; none below the lowest score, and none of another number or maker. */
    Optional<Candidate> judge(PlannedItem planned, PlannedKeys keys, FoundItem item) {
        if (makers.contradict(keys.makerKey(), item.makerKey())) {
            return Optional.empty();
        }
        Likeness likeness = likeness(planned, keys, item);
        double score = score(likeness);
        boolean otherModel = likeness.model() != null && likeness.model() == 0;
        return otherModel || score < rules.minimumScore()
                ? Optional.empty()
                : Optional.of(candidate(item, score, likeness, reasons.of(keys, item, likeness)));
    }

    /** The alternative that the item makes: it need not be the same, but of use for the same. */
    Optional<Candidate> judgeAlternative(PlannedItem planned, PlannedKeys keys, FoundItem item) {
        Likeness likeness = likeness(planned, keys, item);
        double score = useScore(likeness);
        return score < rules.alternativeScore()
                ? Optional.empty()
                : Optional.of(candidate(item, score, likeness, reasons.of(keys, item, likeness)));
    }

    private Likeness likeness(PlannedItem planned, PlannedKeys keys, FoundItem item) {
        return new Likeness(
                model(planned, keys, item),
                maker(keys, item),
                name(planned, keys, item),
                specification(planned, item),
                planned.classCode() == null || item.classCode() == null
                        ? null
                        : classes.areKin(planned.classCode(), item.classCode()) ? 1.0 : 0.0);
    }

    private Double model(PlannedItem planned, PlannedKeys keys, FoundItem item) {
        if (keys.modelKey().isEmpty()
                || item.model() == null
                || Keys.of(item.model()).isEmpty()) {
            return null;
        }
        return ModelLikeness.of(
                ModelName.of(planned.model(), makerKeys(keys.makerKey())),
                ModelName.of(item.model(), makerKeys(item.makerKey())));
    }

    private Set<String> makerKeys(String key) {
        return key.isEmpty() ? Set.of() : names.keys(key);
    }

    private Double maker(PlannedKeys keys, FoundItem item) {
        return keys.makerKey().isEmpty() || item.makerKey().isEmpty()
                ? null
                : rounded(makers.of(keys.makerKey(), item.makerKey()));
    }

    private static Double name(PlannedItem planned, PlannedKeys keys, FoundItem item) {
        double korean = Spelling.overlap(keys.nameKey(), item.nameKey());
        String english = Keys.of(planned.nameEn());
        String itemEnglish = Keys.of(item.nameEn());
        return rounded(
                english.isEmpty() || itemEnglish.isEmpty()
                        ? korean
                        : Math.max(korean, Spelling.overlap(english, itemEnglish)));
    }

    private static Double specification(PlannedItem planned, FoundItem item) {
        String spec = start(Keys.of(planned.spec()));
        String itemSpec = start(Keys.of(item.spec()));
        String purpose = start(Keys.of(planned.purpose()));
        // What an item is for stands under either.
        OptionalDouble nearest = Stream.of(
                        new Pair(spec, itemSpec),
                        new Pair(purpose, start(Keys.of(item.purpose()))),
                        new Pair(purpose, start(Keys.of(item.features()))))
                .filter(Pair::isSaid)
                .mapToDouble(pair -> Spelling.overlap(pair.planned(), pair.found()))
                .max();
        return nearest.isPresent() ? rounded(nearest.getAsDouble()) : null;
    }

    private record Pair(String planned, String found) {
        boolean isSaid() {
            return !planned.isEmpty() && !found.isEmpty();
        }
    }

    private static String start(String key) {
        return key.substring(0, Math.min(key.length(), SPEC_LENGTH));
    }

    private double score(Likeness likeness) {
        DuplicateRules.Weights w = rules.weights();
        double sum = w.model() * known(likeness.model())
                + w.maker() * known(likeness.maker())
                + w.name() * known(likeness.name())
                + w.specification() * known(likeness.specification())
                + w.classOfItem() * known(likeness.classOfItem());
        return rounded(sum / (w.model() + w.maker() + w.name() + w.specification() + w.classOfItem()));
    }

    /** By what it is for, whoever made it. */
    private double useScore(Likeness likeness) {
        DuplicateRules.Weights w = rules.weights();
        double weight = w.name() + w.specification() + w.classOfItem();
        return weight == 0
                ? UNKNOWN
                : rounded((w.name() * known(likeness.name())
                                + w.specification() * known(likeness.specification())
                                + w.classOfItem() * known(likeness.classOfItem()))
                        / weight);
    }

    private static double known(Double value) {
        return value == null ? UNKNOWN : value;
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }

    private Candidate candidate(FoundItem item, double score, Likeness likeness, List<Reason> reasons) {
        return new Candidate(
                item.id(),
                item.centerCode(),
                item.centerName(),
                item.regionCode(),
                item.assetNo(),
                item.nameKo(),
                item.nameEn(),
                item.maker(),
                names.code(item.makerKey()),
                item.model(),
                item.classCode(),
                item.sharing(),
                item.reportedState(),
                item.derivedState(),
                item.utilizationPercent(),
                item.diaryPercent(),
                score,
                likeness,
                reasons);
    }
}
