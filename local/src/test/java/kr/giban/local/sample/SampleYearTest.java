package kr.giban.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleYearTest {
    private static final SampleYear YEAR = SampleYear.load();

    @Test
    void theStepsOfTheYearAreInTheirOrder() {
        List<OffsetDateTime> days =
                YEAR.timetable().stream().map(TimetableStep::at).toList();
        assertThat(days).isSorted();
        assertThat(YEAR.timetable()).extracting(TimetableStep::step).doesNotHaveDuplicates();
    }

    @Test
    void theHearingsAreHeldWhenTheyWereAnnounced() {
        YEAR.hearings().hearings().forEach(hearing -> assertThat(YEAR.at("hearing-" + hearing.round()))
                .isEqualTo(hearing.startsAt()));
    }

    @Test
    void theCallIsAnnouncedThirtyDaysBeforeItsDeadline() {
        assertThat(ChronoUnit.DAYS.between(YEAR.at("call-announced"), YEAR.at("call-closes")))
                .isGreaterThanOrEqualTo(30);
    }

    @Test
    void agreementsAreSignedWithinAMonthOfTheSelection() {
        assertThat(YEAR.at("agreements")).isBefore(YEAR.at("publish-selection").plusMonths(1));
    }

    @Test
    void theSameYearIsLoadedEachTime() {
        assertThat(SampleYear.load()).isEqualTo(YEAR);
    }
}
