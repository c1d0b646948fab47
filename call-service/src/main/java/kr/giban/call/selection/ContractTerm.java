package kr.giban.call.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;

/** By when an agreement must be made. */
@ApplicationScoped
public class ContractTerm {
    private final Rules rules;

    ContractTerm(Rules rules) {
        this.rules = rules;
    }

    /** The end of the day, in Seoul, so many months after the selection. */
    public Instant from(Instant selected) {
        LocalDate day = Seoul.dateOf(selected);
        return day.plusMonths(rules.intValue("agreement.months", day))
                .plusDays(1)
                .atStartOfDay(Seoul.ZONE)
                .toInstant();
    }
}
