package kr.giban.roadmap.code;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import kr.giban.platform.codes.Code;
import kr.giban.roadmap.support.RoadmapTest;
import org.junit.jupiter.api.Test;

@RoadmapTest
class CodeCopiesTest {
    private static final LocalDate TURN = LocalDate.of(2024, 1, 1);

    @Inject
    CodeCopies copies;

    @Inject
    CodeLists lists;

    private final String code = "T-" + UUID.randomUUID();

    @Test
    void no_day_has_two_periods_in_whatever_order_they_are_heard() {
        List<Code> told = new ArrayList<>(List.of(named("old", null, null), named("new", TURN, null)));
        for (int i = 0; i < 3; i++) {
            told.forEach(one -> copies.store(List.of(one)));
            assertThat(name(TURN.minusDays(1))).isEqualTo("old");
            assertThat(name(TURN)).isEqualTo("new");
            Collections.reverse(told);
        }
    }

    @Test
    void one_answer_may_hold_several_periods_of_a_code() {
        copies.store(List.of(named("new", TURN, null), named("old", null, TURN.minusDays(1))));
        assertThat(name(TURN.minusDays(1))).isEqualTo("old");
        assertThat(name(TURN)).isEqualTo("new");
    }

    private String name(LocalDate on) {
        return lists.own(CodeLists.REGIONS, on).get(code).nameKo();
    }

    private Code named(String name, LocalDate from, LocalDate to) {
        return new Code(CodeLists.REGIONS, code, name, name, null, from, to, null);
    }
}
