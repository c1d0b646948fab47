package kr.giban.hearing.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import kr.giban.hearing.opinion.OpinionService;
import kr.giban.hearing.registration.RegistrationService;
import kr.giban.platform.due.DueRule;
import kr.giban.platform.rules.Rules;
import kr.giban.platform.time.Seoul;

/** Erases the personal data of registrants and authors when the term of keeping has passed. */
@ApplicationScoped
public class PersonalDataRule implements DueRule {
    private final RegistrationService registrations;
    private final OpinionService opinions;
    private final Rules rules;

    PersonalDataRule(RegistrationService registrations, OpinionService opinions, Rules rules) {
        this.registrations = registrations;
        this.opinions = opinions;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "personal-data-erasure";
    }

    @Override
    public int runDue(Instant now) {
        Duration kept = Duration.ofDays(rules.longValue("personal-data.kept-days", Seoul.dateOf(now)));
        Instant before = now.minus(kept);
        return registrations.erasePersonal(before) + opinions.erasePersonal(before);
    }
}
