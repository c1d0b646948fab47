package kr.giban.hearing.opinion;

import java.text.Normalizer;
import java.util.Locale;

/** What of a text counts when two are compared: not its spaces, signs, case or width. */
final class Likeness {
    private Likeness() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
