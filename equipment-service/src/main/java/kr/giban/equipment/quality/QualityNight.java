package kr.giban.equipment.quality;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.giban.platform.due.DueRule;
import kr.giban.platform.outbox.Outbox;
import kr.giban.platform.rules.Rules;

/**
 * Grades every center once a day, as soon as the day has begun, in one statement for all of them; a center that gets its first
 * items later is graded then. The day that nobody was at work on has no grades: nobody knows any more how the data were.
 */
@ApplicationScoped
class QualityNight implements DueRule {
    private final QualityRepository quality;
    private final Outbox outbox;
    private final Rules rules;

    QualityNight(QualityRepository quality, Outbox outbox, Rules rules) {
        this.quality = quality;
        this.outbox = outbox;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "quality-grades";
    }

    @Override
    public int runDue(Instant now) {
        QualityRules rulesOfNow = QualityRules.of(now, rules);
        List<UUID> centers = quality.ungraded(rulesOfNow.today());
        return centers.isEmpty() ? 0 : QuarkusTransaction.requiringNew().call(() -> grade(centers, rulesOfNow));
    }

    private int grade(List<UUID> centers, QualityRules rulesOfNow) {
        quality.countCosts(rulesOfNow.today());
        int stored = quality.store(centers, rulesOfNow);
        outbox.storedByStatement();
        return stored;
    }
}
