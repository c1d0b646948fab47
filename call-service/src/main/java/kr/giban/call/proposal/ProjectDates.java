package kr.giban.call.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.giban.platform.problem.Fault;

/** The days between which a project can lie, as the years of its budget do. */
public final class ProjectDates {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private ProjectDates() {}

    /** What is wrong with the beginning and the end of a project; either may be left out. */
    public static List<Fault> faults(LocalDate startsOn, LocalDate endsOn) {
        List<Fault> faults = new ArrayList<>();
        within("/startsOn", startsOn, faults);
        within("/endsOn", endsOn, faults);
        return faults;
    }

    private static void within(String pointer, LocalDate date, List<Fault> faults) {
        if (date != null && (date.isBefore(FIRST) || date.isAfter(LAST))) {
            faults.add(Fault.at(pointer, "date-out-of-range", Map.of("first", FIRST, "last", LAST)));
        }
    }
}
