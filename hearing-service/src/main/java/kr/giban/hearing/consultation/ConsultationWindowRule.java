package kr.giban.hearing.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.Stream;
import kr.giban.platform.due.DueItems;
import kr.giban.platform.due.DueRule;

/** Opens each consultation at the beginning of its window and closes it at the end. */
@ApplicationScoped
public class ConsultationWindowRule implements DueRule {
    private final ConsultationService consultations;

    ConsultationWindowRule(ConsultationService consultations) {
        this.consultations = consultations;
    }

    @Override
    public String name() {
        return "consultation-window";
    }

    @Override
    public int runDue(Instant now) {
        // Opening comes first: a window that passed whole while nothing ran is opened and closed in one run.
        return Stream.of(ConsultationState.PLANNED, ConsultationState.OPEN)
                .mapToInt(from -> DueItems.each(
                        name(), consultations.due(from, now), id -> consultations.moveIfDue(id, from, now)))
                .sum();
    }
}
