package kr.giban.equipment.usage;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.giban.equipment.item.ItemState;
import kr.giban.equipment.item.RowFault;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;

/** What can be said against a record of a diary. */
@ApplicationScoped
class UsageChecks {
    private final Rules rules;
    private final Clock clock;

    UsageChecks(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** The checks as of today, to be used for many records. */
    Day today() {
        LocalDate today = Seoul.today(clock);
        return new Day(
                today,
                rules.decimal("usage-hours-maximum", today),
                today.minusDays(rules.intValue("usage-user-retention-days", today)));
    }

    /**
     * The rules of one day.
     *
     * @param namesFrom names of users of before this day are not kept
     */
    record Day(LocalDate today, BigDecimal maximumHours, LocalDate namesFrom) {
        /** The content as it may be kept: what is past its retention is not stored again by a late repetition. */
        UsageContent keepable(UsageContent content) {
            return content.usedOn().isBefore(namesFrom) ? content.withUserName(null) : content;
        }

        List<RowFault> faults(UsageContent content) {
            List<RowFault> faults = new ArrayList<>();
            if (content.usedOn().isAfter(today)) {
                faults.add(RowFault.of("usedOn", content.usedOn(), "date-in-future"));
            }
            if (content.hours().compareTo(maximumHours) > 0) {
                faults.add(RowFault.of("hours", content.hours(), "usage-hours-too-many", Map.of("max", maximumHours)));
            }
            boolean individual = content.userOrganizationType() == UserOrganizationType.INDIVIDUAL;
            if (individual != (content.userOrganization() == null)) {
                faults.add(RowFault.of("userOrganization", null, "user-organization-unfit"));
            }
            return faults;
        }
    }

    /** What stands against it in what is stored. */
    static List<RowFault> faults(UsageContent content, UsageStore.UsedItem item, UsageRecord stored) {
        List<RowFault> faults = new ArrayList<>();
        boolean retired = item.state() == ItemState.RETIRED && item.retiredOn() != null;
        if (retired && content.usedOn().isAfter(item.retiredOn())) {
            faults.add(RowFault.of(
                    "usedOn", content.usedOn(), "used-after-retirement", Map.of("retiredOn", item.retiredOn())));
        }
        if (stored == null) {
            return faults;
        }
        if (stored.state() != UsageState.RECORDED) {
            faults.add(RowFault.of("recordNo", content.recordNo(), "usage-record-withdrawn"));
        }
        Long known = stored.content().sourceVersion();
        if (known != null && content.sourceVersion() != null && content.sourceVersion() < known) {
            faults.add(RowFault.of("sourceVersion", content.sourceVersion(), "stale-source", Map.of("stored", known)));
        }
        return faults;
    }
}
