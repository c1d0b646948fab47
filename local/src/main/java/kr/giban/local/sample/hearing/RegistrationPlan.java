package kr.giban.local.sample.hearing;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.giban.local.sample.PersonNames;
import kr.giban.local.sample.hearing.Registrant.Course;
import kr.giban.local.sample.hearing.Registrant.Mode;

/** How many register for a round and what they do; from it come the registrants, in the order in which they register. */
record RegistrationPlan(
        int round,
        int inPerson,
        int online,
        int cancels,
        int noShows,
        int walkIns,
        OffsetDateTime opensAt,
        OffsetDateTime closesAt) {
    private static final int APART = 7;

    List<Registrant> registrants(OffsetDateTime hearingStartsAt) {
        int registered = inPerson + online;
        Duration step = Duration.between(opensAt, closesAt).dividedBy(registered);
        List<Registrant> all = new ArrayList<>();
        int seats = 0;
        for (int i = 0; i < registered; i++) {
            // Online registrations are spread evenly among those who come in person.
            boolean isOnline = (i + 1) * online / registered > i * online / registered;
            Course course = isOnline ? Course.ATTENDS : course(seats++);
            all.add(registrant(
                    i + 1, isOnline ? Mode.ONLINE : Mode.IN_PERSON, opensAt.plus(step.multipliedBy(i)), course));
        }
        for (int i = 0; i < walkIns; i++) {
            all.add(registrant(registered + i + 1, Mode.IN_PERSON, hearingStartsAt.plusMinutes(i), Course.WALKS_IN));
        }
        return List.copyOf(all);
    }

    /** Those who cancel and those who stay away hold seats, so that others wait for them. */
    private Course course(int seat) {
        int turn = seat / APART;
        return switch (seat % APART) {
            case 2 -> turn < cancels ? Course.CANCELS : Course.ATTENDS;
            case 5 -> turn < noShows ? Course.NO_SHOW : Course.ATTENDS;
            default -> Course.ATTENDS;
        };
    }

    private Registrant registrant(int number, Mode mode, OffsetDateTime at, Course course) {
        StakeholderGroup[] groups = StakeholderGroup.values();
        return new Registrant(
                round,
                number,
                PersonNames.korean(round * 97 + number * 7),
                String.format(Locale.ROOT, "registrant-%d-%03d@example.kr", round, number),
                String.format(Locale.ROOT, "010-0000-%d%03d", round, number),
                groups[number * number % groups.length],
                mode,
                at,
                course,
                true);
    }
}
