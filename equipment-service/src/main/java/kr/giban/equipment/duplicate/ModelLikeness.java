package kr.giban.equipment.duplicate;

import java.util.ArrayList;
import java.util.List;

/**
 * How alike two models' names are. Misspelling, spacing and describing words leave them the same; one letter or word more
 * is another variant, and another number another model.
 */
final class ModelLikeness {
    private static final double DESCRIBED = 0.95;
    private static final double MISSPELLED = 0.9;
    private static final double VARIANT = 0.7;
    private static final double NUMBER_ON_ONE_SIDE = 0.6;
    /** Shorter words are abbreviations: one letter else, and they mean something else. */
    private static final int WORD = 4;

    private static final int LONG_WORD = 10;

    private ModelLikeness() {}

    /** Whether each has a number that the other lacks: {@code 7890} and {@code 6890}. */
    static boolean contradict(ModelName one, ModelName other) {
        return !one.numbers().isEmpty()
                && !other.numbers().isEmpty()
                && !without(one.numbers(), other.numbers()).isEmpty()
                && !without(other.numbers(), one.numbers()).isEmpty();
    }

    /** 0 to 1; 0 for those that contradict. */
    static double of(ModelName one, ModelName other) {
        if (contradict(one, other)) {
            return 0;
        }
        if (one.key().equals(other.key())) {
            return 1;
        }
        if (one.coreKey().equals(other.coreKey())) {
            return DESCRIBED;
        }
        double letters = letters(one, other);
        if (one.numbers().isEmpty() != other.numbers().isEmpty()) {
            return Math.min(letters, NUMBER_ON_ONE_SIDE);
        }
        return one.numbers().size() == other.numbers().size() ? letters : Math.min(letters, VARIANT);
    }

    private static double letters(ModelName one, ModelName other) {
        List<String> left = without(one.core(), other.core());
        List<String> right = without(other.core(), one.core());
        if (left.isEmpty() || right.isEmpty()) {
            boolean described = left.stream().allMatch(ModelName::isDescribing)
                    && right.stream().allMatch(ModelName::isDescribing);
            return described ? MISSPELLED : VARIANT;
        }
        boolean words = hasWord(left) && hasWord(right);
        if (words && (isMisspelled(left, right) || isMisspelledRun(one.runs(), other.runs()))) {
            return MISSPELLED;
        }
        return VARIANT * Spelling.overlap(one.coreKey(), other.coreKey());
    }

    /** Short ones alone tell variants apart: {@code 7000A} and {@code 7000B}. */
    private static boolean hasWord(List<String> tokens) {
        return tokens.stream().anyMatch(token -> token.length() >= WORD && !ModelName.isNumber(token));
    }

    /** Whether each word that only one has is a misspelling of one that only the other has. */
    private static boolean isMisspelled(List<String> left, List<String> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            int shorter = Math.min(left.get(i).length(), right.get(i).length());
            boolean word = shorter >= WORD && !ModelName.isNumber(left.get(i));
            if (!word || Spelling.edits(left.get(i), right.get(i)) > (shorter >= LONG_WORD ? 2 : 1)) {
                return false;
            }
        }
        return true;
    }

    /** The same where the spacing differs too; the end of a run is left out, for there variants differ. */
    private static boolean isMisspelledRun(List<String> left, List<String> right) {
        List<String> one = without(left, right);
        List<String> other = without(right, left);
        if (left.size() != right.size() || one.size() != 1 || other.size() != 1) {
            return false;
        }
        String a = one.get(0);
        String b = other.get(0);
        boolean sameEnd = a.charAt(a.length() - 1) == b.charAt(b.length() - 1);
        return sameEnd
                && Math.min(a.length(), b.length()) > WORD
                && !ModelName.isNumber(a)
                && Spelling.edits(a, b) == 1;
    }

    private static List<String> without(List<String> all, List<String> taken) {
        List<String> left = new ArrayList<>(all);
        taken.forEach(left::remove);
        return left;
    }
}
