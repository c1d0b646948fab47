package kr.giban.equipment.userequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AnswerTermTest {
    @Test
    void a_day_of_work_is_a_day_in_the_middle_of_the_week() {
        assertThat(end("2022-05-03T15:00+09:00", 24)).isEqualTo("2022-05-04T15:00+09:00");
    }

    @Test
    void the_weekend_does_not_count() {
        assertThat(end("2022-04-29T15:00+09:00", 24)).isEqualTo("2022-05-02T15:00+09:00");
    }

    @Test
    void a_holiday_does_not_count() {
        assertThat(end("2022-05-04T15:00+09:00", 24)).isEqualTo("2022-05-06T15:00+09:00");
    }

    @Test
    void what_is_asked_on_a_free_day_counts_from_the_next_working_day_on() {
        assertThat(end("2022-04-30T23:59+09:00", 24)).isEqualTo("2022-05-03T00:00+09:00");
        assertThat(end("2022-04-30T23:59+09:00", 1)).isEqualTo("2022-05-02T01:00+09:00");
    }

    @Test
    void days_are_those_of_seoul() {
        assertThat(end("2022-04-29T16:00Z", 1)).as("Saturday in Seoul").isEqualTo("2022-05-02T01:00+09:00");
    }

    private static boolean isFree(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || day.equals(LocalDate.of(2022, 5, 5));
    }

    private static OffsetDateTime end(String start, int hours) {
        return AnswerTerm.end(OffsetDateTime.parse(start).toInstant(), Duration.ofHours(hours), AnswerTermTest::isFree)
                .atOffset(ZoneOffset.ofHours(9));
    }
}
