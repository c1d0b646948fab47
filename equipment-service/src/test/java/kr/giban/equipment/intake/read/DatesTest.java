package kr.giban.equipment.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 3, 20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2017-11-24",
                "2017.11.24",
                "2017. 11. 24.",
                "2017/11/24",
                "2017년 11월 24일",
                "2017년11월24일",
                "20171124",
                "'17.11.24",
                "17.11.24",
                "17-11-24",
                "171124",
                "24/11/2017",
                "11/24/2017",
                "24-Nov-2017",
                "24 November 2017",
                "Nov 24, 2017",
                "43063",
                "43063.0",
                "2017-11-24 00:00:00",
                "2017-11-24T09:30:00+09:00",
                "２０１７．１１．２４",
                "  2017-11-24  ",
                "2017-11-24(금)",
                "2017. 11. 24. (금요일)",
                "2017년 11월 24일 금요일",
                "2017-11-24 오후 3:30:00",
                "2017-11-24 3:30 PM",
                "11/24/17",
                "17/11/24"
            })
    void reads_what_people_write(String text) {
        assertThat(Dates.parse(text, TODAY)).isEqualTo(LocalDate.of(2017, 11, 24));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-02-30,date-invalid",
        "2018.13.40,date-invalid",
        "0017-11-24,date-invalid",
        "2017-11,date-incomplete",
        "2017년 11월,date-incomplete",
        "2017,date-incomplete",
        "201711,date-incomplete",
        "200511,date-ambiguous",
        "05/06/2017,date-ambiguous",
        "05/06/07,date-ambiguous",
        "32/13/40,date-invalid",
        "작년 봄,date-unreadable",
        "2017-11-24-01,date-unreadable",
        "999999999,date-unreadable"
    })
    void refuses_what_names_no_day_or_two(String text, String code) {
        assertThatThrownBy(() -> Dates.parse(text, TODAY))
                .isInstanceOf(CellException.class)
                .hasMessage(code);
    }

    @ParameterizedTest
    @CsvSource({"22.03.20,2022-03-20", "23.01.01,1923-01-01", "99.12.31,1999-12-31"})
    void takes_a_short_year_as_the_latest_that_has_begun(String text, LocalDate day) {
        assertThat(Dates.parse(text, TODAY)).isEqualTo(day);
    }

    @Property(seed = "20220321")
    void reads_back_any_day_however_it_is_written(@ForAll @IntRange(min = 0, max = 44_000) int days) {
        LocalDate day = LocalDate.of(1900, 3, 1).plusDays(days);
        for (String form :
                new String[] {"yyyy-MM-dd", "yyyy.M.d", "yyyy. M. d.", "yyyyMMdd", "yyyy년 M월 d일", "yyyy/M/d"}) {
            assertThat(Dates.parse(DateTimeFormatter.ofPattern(form).format(day), TODAY))
                    .as(form)
                    .isEqualTo(day);
        }
    }

    @Property(seed = "20220321")
    void never_fails_but_by_saying_so(@ForAll String text) {
        try {
            assertThat(Dates.parse(text, TODAY).getYear()).isGreaterThanOrEqualTo(1900);
        } catch (CellException e) {
            assertThat(e.code()).startsWith("date-");
        }
    }
}
