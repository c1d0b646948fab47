package kr.giban.hearing.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import kr.giban.platform.problem.Fault;
import kr.giban.platform.time.Seoul;
import org.junit.jupiter.api.Test;

class AgendaCheckTest {
    private static final List<AgendaItem> FIRST_ROUND_AS_PRINTED = List.of(
            item("14:00", "14:05", 5, "개회사 및 인사말씀"),
            item("14:05", "14:15", 10, "사업소개 및 ’23년 이후 운영방안 안내"),
            item("14:15", "15:05", 50, "산업혁신기반 로드맵 발표"),
            item("15:05", "15:30", 20, "질의 응답"));

    @Test
    void the_printed_agenda_of_the_first_round_contradicts_itself() {
        assertThat(faults(FIRST_ROUND_AS_PRINTED))
                .containsExactly(Fault.at(
                        "/items/3/minutes",
                        "agenda-minutes-mismatch",
                        Map.of("from", "15:05", "to", "15:30", "slot", 25L, "stated", 20)));
    }

    @Test
    void the_corrected_agenda_of_the_first_round_is_fine() {
        assertThat(faults(List.of(
                        FIRST_ROUND_AS_PRINTED.get(0),
                        FIRST_ROUND_AS_PRINTED.get(1),
                        FIRST_ROUND_AS_PRINTED.get(2),
                        item("15:05", "15:30", 25, "질의 응답"))))
                .isEmpty();
    }

    @Test
    void no_agenda_yet_is_no_fault() {
        assertThat(faults(List.of())).isEmpty();
    }

    @Test
    void a_gap_is_said_with_its_ends_wherever_it_is() {
        assertThat(faults(List.of(item("14:05", "14:30", 25, "가"), item("14:40", "15:20", 40, "나"))))
                .containsExactly(
                        Fault.at("/items/0/startsAt", "agenda-gap", gap("14:00", "14:05", 5)),
                        Fault.at("/items/1/startsAt", "agenda-gap", gap("14:30", "14:40", 10)),
                        Fault.at("/items/1/endsAt", "agenda-gap", gap("15:20", "15:30", 10)));
    }

    @Test
    void an_overlap_is_said_also_with_an_item_that_is_not_next_to_it() {
        assertThat(faults(List.of(
                        item("14:00", "15:30", 90, "전체"),
                        item("14:10", "14:20", 10, "가"),
                        item("14:30", "14:40", 10, "나"))))
                .containsExactly(
                        Fault.at("/items/1/startsAt", "agenda-overlap", overlap("14:10", "14:20", "/items/0")),
                        Fault.at("/items/2/startsAt", "agenda-overlap", overlap("14:30", "14:40", "/items/0")));
    }

    @Test
    void what_lies_outside_the_hearing_or_runs_backward_is_said_beside_the_rest() {
        assertThat(faults(List.of(item("13:50", "14:30", 40, "가"), item("15:40", "15:30", 10, "나"))))
                .containsExactly(
                        Fault.at("/items/0", "agenda-outside-hearing", Map.of("from", "13:50", "to", "14:30")),
                        Fault.at("/items/1/endsAt", "agenda-item-reversed", Map.of("from", "15:40", "to", "15:30")),
                        Fault.at("/items/0/endsAt", "agenda-gap", gap("14:30", "15:30", 60)));
    }

    @Test
    void the_order_in_which_items_are_given_does_not_matter() {
        assertThat(faults(List.of(item("14:45", "15:30", 45, "뒤"), item("14:00", "14:45", 45, "앞"))))
                .isEmpty();
    }

    private static List<Fault> faults(List<AgendaItem> items) {
        return AgendaCheck.faults(items, at("14:00"), at("15:30"));
    }

    private static AgendaItem item(String from, String to, int minutes, String title) {
        return new AgendaItem(at(from), at(to), minutes, title, null, null);
    }

    private static Instant at(String time) {
        return LocalDate.of(2022, 3, 22)
                .atTime(LocalTime.parse(time))
                .atZone(Seoul.ZONE)
                .toInstant();
    }

    private static Map<String, Object> gap(String from, String to, long minutes) {
        return Map.of("from", from, "to", to, "minutes", minutes);
    }

    private static Map<String, Object> overlap(String from, String to, String other) {
        return Map.of("from", from, "to", to, "other", other);
    }
}
