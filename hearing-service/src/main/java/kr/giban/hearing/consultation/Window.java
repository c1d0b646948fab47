package kr.giban.hearing.consultation;

import java.time.Instant;
import java.util.Optional;
import kr.giban.platform.problem.Fault;

/** The time in which opinions are taken. */
record Window(Instant opensAt, Instant closesAt) {
    /** What is wrong with it for a consultation that is yet to close. */
    Optional<Fault> fault(Instant now) {
        if (!opensAt.isBefore(closesAt)) {
            return Optional.of(Fault.at("/closesAt", "window-reversed"));
        }
        return closesAt.isAfter(now) ? Optional.empty() : Optional.of(Fault.at("/closesAt", "window-already-past"));
    }
}
