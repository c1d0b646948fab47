package kr.giban.equipment.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;

/** What can be said against an item's content without looking at what is stored. */
@ApplicationScoped
public class ItemChecks {
    /** No equipment is older, and the calendar of the database knows no year 0. */
    private static final int FIRST_YEAR = 1900;

    private final Rules rules;
    private final Clock clock;

    public ItemChecks(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** The checks as of today, to be used for many rows. */
    public Day today() {
        LocalDate today = Seoul.today(clock);
        return new Day(today, rules.decimal("utilization-maximum-percent", today));
    }

    /**
     * Refuses texts with a NUL, which the database cannot hold, rather than store other ones. Files need no such look: their
     * encoding would be refused for it.
     */
    static List<RowFault> unstorable(Map<String, String> texts) {
        List<RowFault> faults = new ArrayList<>();
        texts.forEach((field, text) -> {
            if (text != null && text.indexOf(0) >= 0) {
                faults.add(RowFault.of(field, text, "character-unstorable"));
            }
        });
        return faults;
    }

    /** The rules of one day. */
    public record Day(LocalDate today, BigDecimal maximumPercent) {
        public List<RowFault> faults(ItemContent item) {
            List<RowFault> faults = new ArrayList<>();
            if (item.nfecNo() != null && !NfecNumber.isValid(item.nfecNo())) {
                faults.add(RowFault.of("nfecNo", item.nfecNo(), "nfec-invalid"));
            }
            if (item.makerCountry() != null && !Countries.isCode(item.makerCountry())) {
                faults.add(RowFault.of("makerCountry", item.makerCountry(), "country-unknown"));
            }
            if (item.landingPage() != null && !isWebAddress(item.landingPage())) {
                faults.add(RowFault.of("landingPage", item.landingPage(), "web-address-invalid"));
            }
            if (item.manufactureYear() != null && item.manufactureYear() > today.getYear()) {
                faults.add(RowFault.of("manufactureYear", item.manufactureYear(), "date-in-future"));
            }
            inPast("acquiredOn", item.acquiredOn(), faults);
            inPast("retiredOn", item.retiredOn(), faults);
            inPast("idleSince", item.idleSince(), faults);
            utilization(item, faults);
            return faults;
        }

        private static boolean isWebAddress(String text) {
            try {
                URI address = new URI(text);
                return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                        && address.getHost() != null;
            } catch (URISyntaxException e) {
                return false;
            }
        }

        private void inPast(String field, LocalDate date, List<RowFault> faults) {
            if (date != null && date.getYear() < FIRST_YEAR) {
                faults.add(RowFault.of(field, date, "date-invalid"));
            }
            if (date != null && date.isAfter(today)) {
                faults.add(RowFault.of(field, date, "date-in-future"));
            }
        }

        private void utilization(ItemContent item, List<RowFault> faults) {
            if ((item.utilizationYear() == null) != (item.utilizationPercent() == null)) {
                faults.add(RowFault.of("utilizationYear", item.utilizationYear(), "utilization-incomplete"));
            }
            if (item.utilizationYear() != null && item.utilizationYear() > today.getYear()) {
                faults.add(RowFault.of("utilizationYear", item.utilizationYear(), "date-in-future"));
            }
            if (item.utilizationPercent() != null && item.utilizationPercent().compareTo(maximumPercent) > 0) {
                faults.add(RowFault.of(
                        "utilizationPercent",
                        item.utilizationPercent().toPlainString(),
                        "utilization-too-high",
                        Map.of("max", maximumPercent)));
            }
        }
    }
}
