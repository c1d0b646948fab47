package kr.giban.equipment.intake.read;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Percentages: {@code 45.2}, {@code 45.2%}, {@code 45.2 퍼센트}; rounded to what is stored. */
final class Percents {
    private static final Pattern SIGN = Pattern.compile("\\s*(?:%|퍼센트|프로)$");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:\\.\\d+)?");

    private Percents() {}

    static BigDecimal parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        String number = SIGN.matcher(plain).replaceFirst("");
        if (!NUMBER.matcher(number).matches()) {
            throw new CellException("percent-unreadable");
        }
        return new BigDecimal(number).setScale(2, java.math.RoundingMode.HALF_UP);
    }
}
