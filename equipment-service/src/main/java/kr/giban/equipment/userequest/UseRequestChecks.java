package kr.giban.equipment.userequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.giban.equipment.booking.Period;
import kr.giban.equipment.item.UsableItem;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;

/** What a request must hold to, by the rules of the day. */
@ApplicationScoped
class UseRequestChecks {
    private final Rules rules;

    UseRequestChecks(Rules rules) {
        this.rules = rules;
    }

    /** Refuses (422) with all that keeps the item from being used, and all that is wrong with the time. */
    void mustBeRequestable(UsableItem item, Period period, Instant now) {
        List<Fault> faults = new ArrayList<>(item.faults());
        LocalDate today = Seoul.dateOf(now);
        long longest = rules.longValue("use-request-longest-days", today);
        long ahead = rules.longValue("use-request-ahead-days", today);
        if (period.isEmpty()) {
            faults.add(Fault.at("/to", "times-reversed"));
        }
        if (period.from().isBefore(now)) {
            faults.add(Fault.at("/from", "period-past"));
        }
        if (period.length().compareTo(Duration.ofDays(longest)) > 0) {
            faults.add(Fault.at("/to", "times-too-long", Map.of("days", longest)));
        }
        if (period.from().isAfter(now.plus(Duration.ofDays(ahead)))) {
            faults.add(Fault.at("/from", "period-too-far", Map.of("days", ahead)));
        }
        refuse(faults);
    }

    /** Refuses (422) an item that can no longer be used by others. */
    void mustBeUsable(UsableItem item) {
        refuse(item.faults());
    }

    /** Refuses (422) more hours than have passed since the use began. */
    void mustBePossible(BigDecimal hours, Instant begun, Instant now) {
        BigDecimal passed = BigDecimal.valueOf(Duration.between(begun, now).toMinutes())
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.CEILING);
        if (hours.compareTo(passed) > 0) {
            refuse(List.of(Fault.at("/actualHours", "hours-exceed-time", Map.of("max", passed))));
        }
    }

    /** Refuses (409) what is only done before the time begins. */
    static void mustNotHaveBegun(Period period, Instant now) {
        if (!now.isBefore(period.from())) {
            throw ProblemException.of("use-begun").withMember("from", period.from());
        }
    }

    /** Refuses (409) what is only done once the time has begun. */
    static void mustHaveBegun(Period period, Instant now) {
        if (now.isBefore(period.from())) {
            throw ProblemException.of("use-not-begun").withMember("from", period.from());
        }
    }

    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.rules(faults);
        }
    }
}
