package kr.giban.equipment.userequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.giban.equipment.code.CodeLists;
import kr.giban.platform.codes.Code;
import kr.giban.platform.codes.Codes;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;

/**
 * Until when a center should answer, by the rules of the day of the request. Every hour counts, unless the rule {@code
 * use-request-answer-basis} says {@code WORKING_DAYS}: then those of Saturdays, Sundays and holidays do not.
 */
@ApplicationScoped
class AnswerTerm {
    private static final String WORKING_DAYS = "WORKING_DAYS";
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Rules rules;
    private final Codes codes;

    AnswerTerm(Rules rules, Codes codes) {
        this.rules = rules;
        this.codes = codes;
    }

    Instant end(Instant requested) {
        LocalDate day = Seoul.dateOf(requested);
        Duration term = Duration.ofHours(rules.longValue("use-request-answer-hours", day));
        if (!rules.text("use-request-answer-basis", day).equals(WORKING_DAYS)) {
            return requested.plus(term);
        }
        Set<String> holidays =
                codes.list(CodeLists.HOLIDAYS, day).stream().map(Code::code).collect(Collectors.toSet());
        return end(
                requested, term, date -> WEEKEND.contains(date.getDayOfWeek()) || holidays.contains(date.toString()));
    }

    /** The instant by which so much time has passed that lies on no free day. */
    static Instant end(Instant start, Duration term, Predicate<LocalDate> free) {
        Instant at = start;
        Duration left = term;
        while (true) {
            LocalDate day = Seoul.dateOf(at);
            Instant midnight = day.plusDays(1).atStartOfDay(Seoul.ZONE).toInstant();
            Duration today = free.test(day) ? Duration.ZERO : Duration.between(at, midnight);
            if (today.compareTo(left) >= 0) {
                return at.plus(left);
            }
            left = left.minus(today);
            at = midnight;
        }
    }
}
