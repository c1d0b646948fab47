package kr.giban.platform.check;

import java.util.regex.Pattern;

/**
 * Korean business registration number (사업자등록번호): ten digits, the last a check digit. Weights 1 3 7 1 3 7 1 3 5 over
 * the first nine, plus the tens of the ninth digit times five.
 */
public final class BusinessNumber {
    private static final int[] WEIGHTS = {1, 3, 7, 1, 3, 7, 1, 3, 5};
    private static final Pattern SHAPE = Pattern.compile("\\d{3}-?\\d{2}-?\\d{5}");

    private BusinessNumber() {}

    /** Whether the text is ten digits, hyphens allowed in their places, with the right check digit. */
    public static boolean isValid(String text) {
        if (text == null || !SHAPE.matcher(text).matches()) {
            return false;
        }
        String digits = digits(text);
        return digits.charAt(9) - '0' == checkDigit(digits);
    }

    /** The check digit for the first nine digits of the text. */
    public static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        sum += (digits.charAt(8) - '0') * 5 / 10;
        return (10 - sum % 10) % 10;
    }

    /** The ten digits without hyphens: the one form that is stored. */
    public static String digits(String text) {
        return text.replace("-", "");
    }

    /** The middle two digits, which tell the kind of the taxpayer (82 and 83: non-profit). */
    public static String kind(String text) {
        return digits(text).substring(3, 5);
    }
}
