package kr.giban.equipment.userequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kr.giban.equipment.center.CenterRef;
import kr.giban.equipment.center.CenterService;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.problem.ProblemException;
import kr.giban.platform.time.Seoul;

/** How centers keep their term, for themselves and for those who oversee. */
@ApplicationScoped
public class AnswerTimesService {
    private final AnswerTimesRepository times;
    private final CenterService centers;
    private final Viewer viewer;
    private final Clock clock;

    AnswerTimesService(AnswerTimesRepository times, CenterService centers, Viewer viewer, Clock clock) {
        this.times = times;
        this.centers = centers;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Of the requests of some days; by default of the year that ends today. */
    AnswerTimes of(UUID centerId, LocalDate from, LocalDate to) {
        CenterRef center = centers.ref(centerId);
        Viewer.Scope scope = viewer.scope();
        if (!scope.all() && !scope.organization().equals(center.organizationId())) {
            throw ProblemException.notFound();
        }
        Instant now = clock.instant();
        LocalDate last = to == null ? Seoul.dateOf(now) : to;
        LocalDate first = from == null ? last.minusYears(1).plusDays(1) : from;
        if (first.isAfter(last)) {
            throw ProblemException.of("invalid-request")
                    .withFault(Fault.at(
                            "query:requestedTo", "out-of-range", Map.of("message", "requestedFrom ≤ requestedTo")));
        }
        return times.count(center, first, last, now);
    }
}
