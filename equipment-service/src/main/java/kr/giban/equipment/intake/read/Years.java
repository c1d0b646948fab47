package kr.giban.equipment.intake.read;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years: {@code 2021}, {@code 2021년}, {@code 2021년도}. */
final class Years {
    private static final Pattern YEAR = Pattern.compile("(19\\d{2}|2[01]\\d{2})\\s*(?:년도?)?");

    private Years() {}

    /** @param first the first year that can be meant */
    static int parse(String text, int first) {
        Matcher year =
                YEAR.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!year.matches()) {
            throw new CellException("year-unreadable");
        }
        int number = Integer.parseInt(year.group(1));
        if (number < first) {
            throw new CellException("year-unreadable");
        }
        return number;
    }
}
