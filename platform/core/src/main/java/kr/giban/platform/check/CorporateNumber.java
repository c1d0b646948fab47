package kr.giban.platform.check;

import java.util.regex.Pattern;

/**
 * Korean corporate registration number (법인등록번호): thirteen digits. Numbers issued from 2025-01-31 may carry no check
 * digit, so a wrong one is a warning and no refusal.
 */
public final class CorporateNumber {
    private static final Pattern SHAPE = Pattern.compile("\\d{6}-?\\d{7}");

    private CorporateNumber() {}

    public static boolean isWellFormed(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }

    /** Whether the last digit is the check digit: weights 1 2 alternating over the first twelve. */
    public static boolean hasCheckDigit(String text) {
        if (!isWellFormed(text)) {
            return false;
        }
        String digits = text.replace("-", "");
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 + 1);
        }
        return digits.charAt(12) - '0' == (10 - sum % 10) % 10;
    }
}
