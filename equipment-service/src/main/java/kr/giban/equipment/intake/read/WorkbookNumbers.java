package kr.giban.equipment.intake.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/** Numbers of a workbook as they are seen in it: percentages, days, and numbers without the noise of binary fractions. */
final class WorkbookNumbers {
    /** As many digits as a spreadsheet shows. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final Pattern NOT_DATE = Pattern.compile("\"[^\"]*(?:\"|$)|\\[[^\\]]*(?:]|$)|\\\\.|_.|;.*$");
    private static final Pattern DAY = Pattern.compile("[yd]", Pattern.CASE_INSENSITIVE);
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    /** Before it spreadsheets count a day that 1900 did not have. */
    private static final int FIRST_OF_MARCH_1900 = 61;

    private static final int LAST_DAY = 2_958_465;
    private static final int SECONDS = 86_400;

    private WorkbookNumbers() {}

    static String text(Cell cell, boolean from1904) {
        BigDecimal number = cell.asNumber();
        String format = cell.getDataFormatString();
        if (format != null && format.contains("%")) {
            return plain(number.movePointRight(2)) + "%";
        }
        if (format != null
                && DAY.matcher(NOT_DATE.matcher(format).replaceAll("")).find()
                && isDay(number, from1904)) {
            return day(number, from1904);
        }
        return plain(number);
    }

    private static boolean isDay(BigDecimal number, boolean from1904) {
        return number.compareTo(BigDecimal.valueOf(from1904 ? 1 : FIRST_OF_MARCH_1900)) >= 0
                && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0;
    }

    private static String day(BigDecimal number, boolean from1904) {
        LocalDate day = (from1904 ? FROM_1904 : FROM_1900).plusDays(number.intValue());
        int seconds = number.remainder(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(SECONDS))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        if (seconds == 0) {
            return day.toString();
        }
        LocalDateTime time = day.atStartOfDay().plusSeconds(seconds);
        return "%s %tT".formatted(time.toLocalDate(), time);
    }

    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
        // A number of some hundreds of digits is none that a cell could show, and as text would be long.
        return Math.abs((long) shown.scale()) > 400 ? number.toString() : shown.toPlainString();
    }
}
