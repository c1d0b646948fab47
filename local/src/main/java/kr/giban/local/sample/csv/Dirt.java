package kr.giban.local.sample.csv;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes values as people write them. Nothing here is ambiguous: a reader that strips spaces, folds full-width
 * characters and knows the usual ways to write a date and an amount finds the value of the clean file.
 */
final class Dirt {
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("yyyy.MM.dd", Locale.ROOT),
            DateTimeFormatter.ofPattern("yyyy.M.d", Locale.ROOT),
            DateTimeFormatter.ofPattern("yyyy. M. d.", Locale.ROOT),
            DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT),
            DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT),
            DateTimeFormatter.ofPattern("yyyy년 M월 d일", Locale.ROOT));
    private static final List<Column> SPACED =
            List.of(Column.NAME_KO, Column.MAKER, Column.MODEL, Column.LOCATION, Column.ASSET_NO, Column.NFEC_NO);
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private final Random random;
    /** A file is mostly written by one hand, and so mostly in one way. */
    private final int habit;

    Dirt(Random random) {
        this.random = random;
        this.habit = random.nextInt(DATES.size());
    }

    Row on(Row row) {
        Row dirty = row.with(Column.ACQUIRED_ON, date(LocalDate.parse(row.cell(Column.ACQUIRED_ON))))
                .with(Column.COST, amount(Long.parseLong(row.cell(Column.COST))));
        for (Column column : SPACED) {
            if (chance(4) && !dirty.cell(column).isEmpty()) {
                dirty = dirty.with(column, spaced(dirty.cell(column)));
            }
        }
        if (chance(3)) {
            dirty = dirty.with(Column.MODEL, fullWidth(dirty.cell(Column.MODEL)));
        }
        String utilization = row.cell(Column.UTILIZATION);
        return utilization.isEmpty() || chance(60) ? dirty : dirty.with(Column.UTILIZATION, utilization + "%");
    }

    String date(LocalDate date) {
        int style = chance(80) ? habit : random.nextInt(DATES.size());
        return DATES.get(style).format(date);
    }

    String amount(long krw) {
        String commas = String.format(Locale.ROOT, "%,d", krw);
        return switch (random.nextInt(6)) {
            case 0 -> commas + "원";
            case 1 -> commas + " ";
            case 2 -> " " + krw;
            case 3 -> chance(25) ? fullWidth(commas) : commas;
            case 4 -> commas + " 원";
            default -> Long.toString(krw);
        };
    }

    private String spaced(String text) {
        return chance(50) ? text + "  " : " " + text;
    }

    static String fullWidth(String text) {
        return text.chars()
                .map(c -> c > ' ' && c < 0x7F ? c + FULL_WIDTH_OFFSET : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
