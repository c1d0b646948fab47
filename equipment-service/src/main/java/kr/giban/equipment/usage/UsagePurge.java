package kr.giban.equipment.usage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import kr.giban.platform.due.DueRule;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;

/** Erases the names of users once nobody needs them; the records stay, and count. */
@ApplicationScoped
class UsagePurge implements DueRule {
    private static final int AT_ONCE = 1000;

    private final UsageStore store;
    private final Rules rules;

    UsagePurge(UsageStore store, Rules rules) {
        this.store = store;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "usage-users-purge";
    }

    @Override
    public int runDue(Instant now) {
        LocalDate today = Seoul.dateOf(now);
        LocalDate before = today.minusDays(rules.intValue("usage-user-retention-days", today));
        int erased = 0;
        int last = AT_ONCE;
        while (last == AT_ONCE) {
            last = QuarkusTransaction.requiringNew().call(() -> store.eraseNames(before, AT_ONCE));
            erased += last;
        }
        return erased;
    }
}
