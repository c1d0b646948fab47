package kr.giban.equipment.intake.read;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit in a header: {@code 취득금액(천원)}, {@code 가동률 [%]}. */
final class Units {
    private static final Pattern UNIT = Pattern.compile(
            "\\s*[(\\[{<]\\s*(?:단위\\s*:?\\s*)?(원|천\\s*원|만\\s*원|백만\\s*원|억\\s*원|krw|%)\\s*[)\\]}>]\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, Long> WON =
            Map.of("천원", 1_000L, "만원", 10_000L, "백만원", 1_000_000L, "억원", 100_000_000L);

    private Units() {}

    static String strip(String header) {
        return UNIT.matcher(Normalizer.normalize(header, Normalizer.Form.NFKC)).replaceFirst("");
    }

    /** How many won a bare number counts for. */
    static long of(String header) {
        Matcher unit = UNIT.matcher(Normalizer.normalize(header, Normalizer.Form.NFKC));
        return unit.find() ? WON.getOrDefault(unit.group(1).replaceAll("\\s+", ""), 1L) : 1L;
    }
}
