package kr.giban.equipment.intake.read;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.giban.equipment.item.ItemSizes;

/**
 * Amounts of won as people write them: {@code 35,000,000}, {@code ₩35000000}, {@code 3,500만원}, {@code 1억 2천5백만 원},
 * {@code 35백만원}, and {@code 3.5E+07} as spreadsheets leave it. What can be read in two ways is refused: {@code 1억 2천},
 * which to the letter is 100,002,000 and mostly means 120,000,000, and {@code 120.000}, where the point may part thousands.
 */
final class Amounts {
    private static final Pattern AROUND = Pattern.compile("^(?:금|₩|\\\\|krw)+|(?:krw|won)$");
    private static final Pattern TAX_INCLUDED = Pattern.compile("\\((?:부가세|부가가치세|vat)포함\\)$|(?:부가세|부가가치세|vat)포함$");
    private static final Pattern POINT_OR_COMMA = Pattern.compile("-?\\d{1,3}(?:\\.\\d{3})+");
    private static final long ONE_EOK = 100_000_000L;
    private static final Pattern WON = Pattern.compile("원정?$");
    private static final Pattern PLAIN =
            Pattern.compile("-?(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?(?:e\\+?\\d{1,2})?");
    private static final Pattern STEP = Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d+)?(\\.\\d+)?([십백천만억조])");
    private static final BigDecimal MOST = BigDecimal.valueOf(ItemSizes.COST_KRW);
    private static final Map<String, Long> SMALL = Map.of("십", 10L, "백", 100L, "천", 1000L);
    private static final Map<String, Long> LARGE = Map.of("만", 10_000L, "억", 100_000_000L, "조", 1_000_000_000_000L);

    private Amounts() {}

    /**
     * The amount in won.
     *
     * @param unit what the column counts in, 1000 under a header {@code 취득금액(천원)}; it counts for bare numbers only
     */
    static long parse(String text, long unit) {
        String compact = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
        String untaxed = TAX_INCLUDED.matcher(compact).replaceFirst("");
        String bare = AROUND.matcher(AROUND.matcher(untaxed).replaceAll("")).replaceAll("");
        String number = WON.matcher(bare).replaceFirst("");
        boolean inWon = number.length() < bare.length();
        if (POINT_OR_COMMA.matcher(number).matches() && (inWon || unit == 1 || number.endsWith(".000"))) {
            throw new CellException("amount-ambiguous");
        }
        if (PLAIN.matcher(number).matches()) {
            return whole(new BigDecimal(number.replace(",", "")).multiply(BigDecimal.valueOf(inWon ? 1 : unit)));
        }
        if (number.isEmpty()) {
            throw new CellException("amount-unreadable");
        }
        return whole(inKoreanUnits(number));
    }

    private static BigDecimal inKoreanUnits(String number) {
        Matcher step = STEP.matcher(number);
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        long before = Long.MAX_VALUE;
        int at = 0;
        while (at < number.length()) {
            if (!step.find(at) || step.start() != at) {
                throw new CellException("amount-unreadable");
            }
            at = step.end();
            BigDecimal count = count(step);
            Long large = LARGE.get(step.group(3));
            if (large == null) {
                section = section.add((count == null ? BigDecimal.ONE : count)
                        .multiply(BigDecimal.valueOf(SMALL.get(step.group(3)))));
                continue;
            }
            BigDecimal all = count == null ? section : section.add(count);
            if (large >= before || all.signum() == 0) {
                throw new CellException("amount-unreadable");
            }
            total = total.add(all.multiply(BigDecimal.valueOf(large)));
            section = BigDecimal.ZERO;
            before = large;
        }
        if (before >= ONE_EOK && before < Long.MAX_VALUE && section.signum() > 0) {
            throw new CellException("amount-ambiguous");
        }
        return total.add(section);
    }

    private static BigDecimal count(Matcher step) {
        if (step.group(1) == null) {
            if (step.group(2) != null) {
                throw new CellException("amount-unreadable");
            }
            return null;
        }
        String fraction = step.group(2) == null ? "" : step.group(2);
        return new BigDecimal(step.group(1).replace(",", "") + fraction);
    }

    private static long whole(BigDecimal amount) {
        if (amount.signum() < 0) {
            throw new CellException("amount-negative");
        }
        if (amount.compareTo(MOST) > 0) {
            throw new CellException("amount-too-large", Map.of("max", ItemSizes.COST_KRW));
        }
        try {
            return amount.longValueExact();
        } catch (ArithmeticException e) {
            throw new CellException("amount-unreadable");
        }
    }
}
