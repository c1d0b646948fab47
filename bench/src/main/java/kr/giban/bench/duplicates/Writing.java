package kr.giban.bench.duplicates;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people write a maker and a model: never twice alike. */
final class Writing {
    private static final String[] SUFFIXES = {" System", " GC System", " Mass Spectrometer", " 시스템", " 본체", " series"};
    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}{6,}");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Random random;

    Writing(Random random) {
        this.random = random;
    }

    /** Under any of its names, with a legal form, in capitals, or misspelled. */
    String maker(Model model) {
        String name = model.makerNames().get(random.nextInt(model.makerNames().size()));
        return switch (random.nextInt(6)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name + ", Inc.";
            case 2 -> "㈜" + name;
            case 3 -> misspelled(name);
            default -> name;
        };
    }

    /** With other spacing or hyphens, with a word after it, in small letters, or misspelled. */
    String model(Model model) {
        String name = model.name();
        return switch (random.nextInt(7)) {
            case 0 -> name.replace(" ", "").replace("-", "");
            case 1 -> name.contains("-") ? name.replace("-", " ") : name.replace(" ", "-");
            case 2, 3 -> name + SUFFIXES[random.nextInt(SUFFIXES.length)];
            case 4 -> name.toLowerCase(Locale.ROOT);
            case 5 -> misspelled(name);
            default -> name;
        };
    }

    /** The model with one digit else; none for a model without a number. */
    Optional<String> anotherNumber(Model model) {
        Matcher numbers = NUMBER.matcher(model.name());
        if (!numbers.find()) {
            return Optional.empty();
        }
        int place = numbers.start() + random.nextInt(numbers.end() - numbers.start());
        char digit = model.name().charAt(place);
        char other = (char) ('1' + (digit - '0' + random.nextInt(8)) % 9);
        return other == digit
                ? Optional.empty()
                : Optional.of(
                        model.name().substring(0, place) + other + model.name().substring(place + 1));
    }

    /** One letter within a word of some length dropped, doubled, or swapped with the next. */
    private String misspelled(String text) {
        Matcher words = WORD.matcher(text);
        if (!words.find()) {
            return text;
        }
        int place = words.start() + 1 + random.nextInt(words.end() - words.start() - 3);
        String rest = text.substring(place + 1);
        String before = text.substring(0, place);
        return switch (random.nextInt(3)) {
            case 0 -> before + rest;
            case 1 -> before + text.charAt(place) + text.charAt(place) + rest;
            default -> before + rest.charAt(0) + text.charAt(place) + rest.substring(1);
        };
    }
}
