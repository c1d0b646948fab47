package kr.giban.hearing.hearing;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.time.Seoul;

/** Sets an agenda against the clock and says exactly where the two disagree. An empty agenda is none yet. */
final class AgendaCheck {
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Seoul.ZONE);

    private final List<AgendaItem> items;
    private final Instant startsAt;
    private final Instant endsAt;
    private final List<Fault> faults = new ArrayList<>();

    private AgendaCheck(List<AgendaItem> items, Instant startsAt, Instant endsAt) {
        this.items = items;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
    }

    /** All faults of an agenda for a hearing of that time; pointers go by the order in which the items were given. */
    static List<Fault> faults(List<AgendaItem> items, Instant startsAt, Instant endsAt) {
        AgendaCheck check = new AgendaCheck(items, startsAt, endsAt);
        IntStream.range(0, items.size()).forEach(check::alone);
        check.together();
        return check.faults;
    }

    /** What is wrong with an item by itself. */
    private void alone(int index) {
        AgendaItem item = items.get(index);
        if (item.slot().isNegative() || item.slot().isZero()) {
            faults.add(Fault.at(at(index, "endsAt"), "agenda-item-reversed", time(item.startsAt(), item.endsAt())));
            return;
        }
        if (!item.slot().equals(Duration.ofMinutes(item.minutes()))) {
            faults.add(Fault.at(
                    at(index, "minutes"),
                    "agenda-minutes-mismatch",
                    Map.of(
                            "from", HOUR.format(item.startsAt()),
                            "to", HOUR.format(item.endsAt()),
                            "slot", item.slot().toMinutes(),
                            "stated", item.minutes())));
        }
        if (item.startsAt().isBefore(startsAt) || item.endsAt().isAfter(endsAt)) {
            faults.add(Fault.at(at(index), "agenda-outside-hearing", time(item.startsAt(), item.endsAt())));
        }
    }

    /** What is wrong between items, and between them and the hearing, in the order of time. */
    private void together() {
        List<Integer> byStart = IntStream.range(0, items.size())
                .boxed()
                .filter(index ->
                        items.get(index).startsAt().isBefore(items.get(index).endsAt()))
                .sorted(Comparator.comparing(index -> items.get(index).startsAt()))
                .toList();
        Instant covered = startsAt;
        int last = -1;
        for (int index : byStart) {
            AgendaItem item = items.get(index);
            if (item.startsAt().isAfter(covered)) {
                faults.add(Fault.at(at(index, "startsAt"), "agenda-gap", gap(covered, item.startsAt())));
            } else if (last >= 0 && item.startsAt().isBefore(covered)) {
                faults.add(Fault.at(
                        at(index, "startsAt"),
                        "agenda-overlap",
                        Map.of(
                                "from", HOUR.format(item.startsAt()),
                                "to", HOUR.format(earlier(item.endsAt(), covered)),
                                "other", at(last))));
            }
            if (item.endsAt().isAfter(covered)) {
                covered = item.endsAt();
                last = index;
            }
        }
        if (!byStart.isEmpty() && covered.isBefore(endsAt)) {
            faults.add(Fault.at(at(last, "endsAt"), "agenda-gap", gap(covered, endsAt)));
        }
    }

    private static Map<String, Object> gap(Instant from, Instant to) {
        return Map.of(
                "from", HOUR.format(from),
                "to", HOUR.format(to),
                "minutes", Duration.between(from, to).toMinutes());
    }

    private static Map<String, Object> time(Instant from, Instant to) {
        return Map.of("from", HOUR.format(from), "to", HOUR.format(to));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static String at(int index) {
        return "/items/" + index;
    }

    private static String at(int index, String field) {
        return at(index) + "/" + field;
    }
}
