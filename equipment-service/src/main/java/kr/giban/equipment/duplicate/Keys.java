package kr.giban.equipment.duplicate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as they are compared, for texts that no column holds a key of; the same words as {@code text_key}. */
final class Keys {
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern SIGNS =
            Pattern.compile("[^0-9a-z\\u0370-\\u04ff\\u3041-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7a3]+");

    private Keys() {}

    /** Small letters without accents, in their usual width; signs and spaces stay. */
    static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(ACCENTS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    }

    /** Letters and digits alone. */
    static String of(String text) {
        return text == null ? "" : SIGNS.matcher(plain(text)).replaceAll("");
    }

    static boolean isHangul(int c) {
        return c >= '\uac00' && c <= '\ud7a3';
    }
}
