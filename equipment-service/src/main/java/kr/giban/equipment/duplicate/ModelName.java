package kr.giban.equipment.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A model's name in its parts: runs of digits, of Hangul and of other letters, as {@code 7890B} is {@code 7890} and {@code b}.
 *
 * @param tokens all of them
 * @param core those without what only describes at the end: {@code GC System}, {@code 본체}
 * @param numbers the runs of digits
 */
record ModelName(List<String> tokens, List<String> core, List<String> numbers) {
    /** Words that name no model: kinds of equipment, parts of a delivery. They count only after what names it. */
    private static final Set<String> DESCRIBING = Set.of(
            "gas",
            "liquid",
            "mass",
            "ion",
            "electron",
            "spectrometer",
            "spectrometry",
            "spectrophotometer",
            "chromatograph",
            "chromatography",
            "microscope",
            "analyzer",
            "analyser",
            "analytical",
            "tester",
            "meter",
            "oscilloscope",
            "chamber",
            "system",
            "systems",
            "series",
            "instrument",
            "equipment",
            "machine",
            "device",
            "unit",
            "set",
            "kit",
            "package",
            "main",
            "body",
            "type",
            "model",
            "with",
            "and",
            "for",
            "the");
    /** These tell variants apart where no number does. */
    private static final Set<String> ABBREVIATED = Set.of(
            "gc", "lc", "hplc", "uplc", "ms", "icp", "msd", "sem", "tem", "xrd", "xrf", "nmr", "ftir", "uv", "vis");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static ModelName of(String raw, Set<String> makerKeys) {
        String plain = Keys.plain(raw).replace("+", " plus ");
        List<String> tokens = withoutMaker(split(plain), makerKeys);
        List<String> core = withoutHangul(withoutMaker(split(core(plain)), makerKeys));
        return new ModelName(
                tokens, core, tokens.stream().filter(ModelName::isNumber).toList());
    }

    String key() {
        return String.join("", tokens);
    }

    String coreKey() {
        return String.join("", core);
    }

    /** The letters between the numbers, however they are spaced. */
    List<String> runs() {
        List<String> runs = new ArrayList<>();
        boolean open = false;
        for (String token : core) {
            boolean letters = !isNumber(token);
            if (letters && open) {
                runs.set(runs.size() - 1, runs.get(runs.size() - 1) + token);
            } else {
                runs.add(token);
            }
            open = letters;
        }
        return runs;
    }

    static boolean isNumber(String token) {
        return Character.isDigit(token.charAt(0));
    }

    static boolean isDescribing(String token) {
        return DESCRIBING.contains(token) || Keys.isHangul(token.charAt(0));
    }

    private static List<String> split(String plain) {
        List<String> tokens = new ArrayList<>();
        int kind = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            int now = Character.isDigit(c) ? 1 : Keys.isHangul(c) ? 2 : Character.isLetter(c) ? 3 : 0;
            if (now != 0 && now == kind) {
                tokens.set(tokens.size() - 1, tokens.get(tokens.size() - 1) + c);
            } else if (now != 0) {
                tokens.add(String.valueOf(c));
            }
            kind = now;
        }
        return tokens;
    }

    /** Many write the maker before the model. */
    private static List<String> withoutMaker(List<String> tokens, Set<String> makerKeys) {
        StringBuilder start = new StringBuilder();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            start.append(tokens.get(i));
            if (makerKeys.contains(start.toString())) {
                return tokens.subList(i + 1, tokens.size());
            }
        }
        return tokens;
    }

    /** Without the words at the end that describe; one that is written into a number, as in {@code 100LC}, is no such word. */
    private static String core(String plain) {
        List<String> words = new ArrayList<>(List.of(BETWEEN_WORDS.split(plain, -1)));
        words.removeIf(String::isEmpty);
        while (words.size() > 1 && isDescription(words.get(words.size() - 1), words.subList(0, words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return String.join(" ", words);
    }

    private static boolean isDescription(String word, List<String> before) {
        boolean numbered = before.stream().anyMatch(other -> other.chars().anyMatch(Character::isDigit));
        return DESCRIBING.contains(word)
                || (numbered && ABBREVIATED.contains(word))
                || word.chars().allMatch(Keys::isHangul);
    }

    private static List<String> withoutHangul(List<String> tokens) {
        int end = tokens.size();
        while (end > 1 && Keys.isHangul(tokens.get(end - 1).charAt(0))) {
            end--;
        }
        return tokens.subList(0, end);
    }
}
