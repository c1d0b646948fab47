package kr.giban.equipment.intake.read;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as people write them: {@code 2017-11-24}, {@code 2017. 11. 24.}, {@code 2017년 11월 24일}, {@code 20171124},
 * {@code '17.11.24}, {@code 24-Nov-2017}, and {@code 43063}, the number that a spreadsheet keeps. What names no day, or
 * could name two, is refused.
 */
final class Dates {
    private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_YEAR = 1900;
    /** {@code 17/11/24} is no day of 1924: nothing in an inventory is so old. */
    private static final int OLDEST = 60;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern CLOCK = Pattern.compile(
            "(?:t|\\s+)(?:(?:오전|오후|am|pm)\\s*)?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:z|[+-]\\d{2}:?\\d{2})?(?:\\s*(?:am|pm))?$");
    private static final Pattern WEEKDAY = Pattern.compile("\\s*(?:\\([일월화수목금토](?:요일)?\\)|[일월화수목금토]요일)$");

    private record Form(Pattern pattern, BiFunction<Matcher, LocalDate, LocalDate> reading) {}

    private static final List<Form> FORMS = List.of(
            form(
                    "(\\d{4})\\s*[-./년]\\s*(\\d{1,2})\\s*[-./월]\\s*(\\d{1,2})\\s*[일.]?",
                    (m, today) -> day(number(m, 1), number(m, 2), number(m, 3))),
            form("(\\d{4})(\\d{2})(\\d{2})", (m, today) -> day(number(m, 1), number(m, 2), number(m, 3))),
            form(
                    "(\\d{1,2})/(\\d{1,2})/(\\d{2})",
                    (m, today) -> slashed(number(m, 1), number(m, 2), number(m, 3), today)),
            form(
                    "'?(\\d{2})\\s*[-./년]\\s*(\\d{1,2})\\s*[-./월]\\s*(\\d{1,2})\\s*[일.]?",
                    (m, today) -> day(century(number(m, 1), today), number(m, 2), number(m, 3))),
            form(
                    "(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4})",
                    (m, today) -> yearLast(number(m, 1), number(m, 2), number(m, 3))),
            form(
                    "(\\d{1,2})[-\\s]([a-z]{3})[a-z]*\\.?[-,\\s]+(\\d{4})",
                    (m, today) -> day(number(m, 3), month(m.group(2)), number(m, 1))),
            form(
                    "([a-z]{3})[a-z]*\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})",
                    (m, today) -> day(number(m, 3), month(m.group(1)), number(m, 2))),
            form("(\\d{2})(\\d{2})(\\d{2})", Dates::sixDigits),
            form("(\\d{5})(?:\\.\\d+)?", (m, today) -> SPREADSHEET_ZERO.plusDays(number(m, 1))),
            form(
                    "(?:\\d{4})\\s*[-./년]\\s*(?:\\d{1,2})\\s*[월.]?|\\d{4}년?",
                    (m, today) -> {
                        throw new CellException("date-incomplete");
                    }));

    private Dates() {}

    /** The day; two-digit years are taken as the latest that is not after today. */
    static LocalDate parse(String text, LocalDate today) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('’', '\'')
                .replace('‘', '\'')
                .strip()
                .toLowerCase(Locale.ROOT);
        String day = CLOCK.matcher(plain).replaceFirst("").strip();
        String date = WEEKDAY.matcher(day).replaceFirst("").strip();
        for (Form form : FORMS) {
            Matcher match = form.pattern().matcher(date);
            if (match.matches()) {
                return form.reading().apply(match, today);
            }
        }
        throw new CellException("date-unreadable");
    }

    private static Form form(String pattern, BiFunction<Matcher, LocalDate, LocalDate> reading) {
        return new Form(Pattern.compile(pattern), reading);
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int century(int year, LocalDate today) {
        int recent = today.getYear() / 100 * 100 + year;
        return recent > today.getYear() ? recent - 100 : recent;
    }

    private static int month(String name) {
        return MONTHS.indexOf(name) + 1;
    }

    private static LocalDate day(int year, int month, int day) {
        if (!exists(year, month, day)) {
            throw new CellException("date-invalid");
        }
        return LocalDate.of(year, month, day);
    }

    private static boolean exists(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getYear() >= FIRST_YEAR;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** American and European order differ; only a number above twelve tells which it is. */
    private static LocalDate yearLast(int first, int second, int year) {
        if (first != second && exists(year, first, second) && exists(year, second, first)) {
            throw new CellException("date-ambiguous");
        }
        return exists(year, first, second) ? day(year, first, second) : day(year, second, first);
    }

    /**
     * Two digits between slashes are how spreadsheets of other countries show a day, {@code 11/24/17}, and how some write
     * year, month, day: read only where one reading alone is a day.
     */
    private static LocalDate slashed(int first, int second, int third, LocalDate today) {
        Set<LocalDate> readings = new HashSet<>();
        addIfDay(readings, century(first, today), second, third);
        if (century(third, today) > today.getYear() - OLDEST) {
            addIfDay(readings, century(third, today), first, second);
            addIfDay(readings, century(third, today), second, first);
        }
        if (readings.size() > 1) {
            throw new CellException("date-ambiguous");
        }
        return readings.stream().findFirst().orElseThrow(() -> new CellException("date-invalid"));
    }

    private static void addIfDay(Set<LocalDate> readings, int year, int month, int day) {
        if (exists(year, month, day)) {
            readings.add(LocalDate.of(year, month, day));
        }
    }

    /** {@code 171124} is a day, {@code 201711} a month, and {@code 200511} could be either. */
    private static LocalDate sixDigits(Matcher match, LocalDate today) {
        int year = century(number(match, 1), today);
        boolean asDay = exists(year, number(match, 2), number(match, 3));
        boolean asMonth = exists(number(match, 1) * 100 + number(match, 2), number(match, 3), 1)
                && number(match, 1) * 100 + number(match, 2) <= today.getYear();
        if (asDay && asMonth) {
            throw new CellException("date-ambiguous");
        }
        if (asMonth) {
            throw new CellException("date-incomplete");
        }
        return day(year, number(match, 2), number(match, 3));
    }
}
