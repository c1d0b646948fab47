package kr.giban.equipment.usage.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import kr.giban.platform.rules.Rules;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * What the rules say of a year on a day of it.
 *
 * @param asOf today, or the last day of a year that is over
 * @param idleBefore who was last used before that day is idle
 * @param reportDue the last day on which usage of the year is reported in time
 */
public record FindingRules(
        LocalDate today,
        int year,
        LocalDate asOf,
        BigDecimal availableHours,
        BigDecimal underusedPercent,
        LocalDate idleBefore,
        LocalDate reportDue,
        int registrationDays,
        long scopeMinimumKrw) {

    public static FindingRules of(int year, LocalDate today, Rules rules) {
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate asOf = end.isBefore(today) ? end : today;
        return new FindingRules(
                today,
                year,
                asOf,
                rules.decimal("available-hours-per-year", end),
                rules.decimal("underused-percent", asOf),
                asOf.minusMonths(rules.intValue("idle-months", asOf)),
                end.plusDays(rules.intValue("usage-report-days-after-year", end)),
                rules.intValue("registration-days", asOf),
                rules.longValue("scope-minimum-krw", asOf));
    }

    /** Binds what {@link FindingSql} names. */
    public <S extends SqlStatement<S>> S bindTo(S statement) {
        return statement
                .bind("today", today)
                .bind("year", year)
                .bind("yearStart", LocalDate.of(year, 1, 1))
                .bind("asOf", asOf)
                .bind("daysInYear", Year.of(year).length())
                .bind("available", availableHours)
                .bind("underusedPercent", underusedPercent)
                .bind("idleBefore", idleBefore)
                .bind("reportDue", reportDue)
                .bind("registrationDays", registrationDays)
                .bind("scopeMinimum", scopeMinimumKrw);
    }
}
