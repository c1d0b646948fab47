package kr.giban.equipment.item;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** National registration numbers: {@code NFEC-2017-11-240982}. */
public final class NfecNumber {
    private static final Pattern SHAPE = Pattern.compile("NFEC-?(\\d{4})-?(\\d{2})-?(\\d{6})");
    private static final Pattern ZEROS = Pattern.compile("NFEC-?0{4}-?0{2}-?0{6}");
    private static final Pattern SOUND = Pattern.compile("NFEC-\\d{4}-(?:0[1-9]|1[0-2])-\\d{6}");

    private NfecNumber() {}

    /** The one form that is stored; null for none and for the placeholder of zeros. A text of another shape stays. */
    public static String normalize(String text) {
        if (text == null) {
            return null;
        }
        String compact = text.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
        if (compact.isEmpty() || ZEROS.matcher(compact).matches()) {
            return null;
        }
        Matcher shape = SHAPE.matcher(compact);
        return shape.matches() ? "NFEC-" + shape.group(1) + "-" + shape.group(2) + "-" + shape.group(3) : text.strip();
    }

    public static boolean isValid(String normalized) {
        return SOUND.matcher(normalized).matches();
    }
}
