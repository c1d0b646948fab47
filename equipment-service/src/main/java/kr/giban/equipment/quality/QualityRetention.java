package kr.giban.equipment.quality;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import kr.giban.platform.due.DueRule;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;

/** Forgets the grades of days that are long past. */
@ApplicationScoped
class QualityRetention implements DueRule {
    private final QualityRepository quality;
    private final Rules rules;

    QualityRetention(QualityRepository quality, Rules rules) {
        this.quality = quality;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "quality-history-purge";
    }

    @Override
    public int runDue(Instant now) {
        LocalDate today = Seoul.dateOf(now);
        LocalDate first = today.minusDays(rules.intValue("quality-history-days", today));
        return QuarkusTransaction.requiringNew().call(() -> quality.forgetBefore(first));
    }
}
