package kr.giban.local.sample.hearing;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import kr.giban.local.sample.Resources;

/** The hearings of March 2022, who came, what was said, and what became of it. */
public record SampleHearings(
        List<Hearing> hearings, List<Registrant> registrants, List<Opinion> opinions, List<Disposition> dispositions) {

    public static SampleHearings load() {
        List<Hearing> hearings = Resources.json("hearings.json", new TypeReference<>() {});
        List<Registrant> registrants = Resources.rows("registration-plan.csv", RegistrationPlan.class).stream()
                .flatMap(plan -> plan.registrants(hearings.get(plan.round() - 1).startsAt()).stream())
                .toList();
        return new SampleHearings(
                hearings,
                registrants,
                Resources.json("opinions.json", new TypeReference<>() {}),
                Resources.json("dispositions.json", new TypeReference<>() {}));
    }

    /** Who registers for a round, in the order in which they do. */
    public List<Registrant> registrantsOf(int round) {
        return registrants.stream()
                .filter(registrant -> registrant.round() == round)
                .toList();
    }
}
