package kr.giban.equipment.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.giban.equipment.item.ItemSizes;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "35000000|35000000",
                "35,000,000|35000000",
                " 35,000,000 원 |35000000",
                "₩35,000,000|35000000",
                "￦35,000,000|35000000",
                "금 35,000,000원정|35000000",
                "35,000,000.00|35000000",
                "3.5E+07|35000000",
                "３５，０００，０００|35000000",
                "3,500만원|35000000",
                "3500만|35000000",
                "3천5백만원|35000000",
                "35백만원|35000000",
                "1억|100000000",
                "1억 2,500만원|125000000",
                "1억2천5백만 원|125000000",
                "1.5억|150000000",
                "2조 3억|2000300000000",
                "KRW 35,000,000|35000000",
                "1,200,000원|1200000",
                "1.2억|120000000",
                "350백만원|350000000",
                "350,000천원|350000000",
                "3만5천원|35000",
                "1억 2천5백만원|125000000",
                "1,200,000원(VAT 포함)|1200000",
                "1억원(부가세포함)|100000000",
                "0|0"
            })
    void reads_what_people_write(String text, long amount) {
        assertThat(Amounts.parse(text, 1)).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"350,1000,350000", "'1,250',1000000,1250000000", "350000원,1000,350000", "35만원,1000,350000"})
    void a_unit_in_the_header_counts_for_bare_numbers_only(String text, long unit, long amount) {
        assertThat(Amounts.parse(text, unit)).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "약 1억원",
                "가격 협의",
                "35,00,000",
                "3,5",
                "1.234567",
                "1억 5000",
                "만원",
                "1만 2억",
                "US$ 3000",
                "억",
                "원",
                "₩",
                "금 원정",
                "."
            })
    void refuses_what_could_mean_anything(String text) {
        assertThatThrownBy(() -> Amounts.parse(text, 1))
                .isInstanceOf(CellException.class)
                .hasMessage("amount-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1억 2천", "1억2천원", "2조 5백", "120.000", "1.234.567", "12.500원"})
    void refuses_what_is_read_as_either_of_two(String text) {
        assertThatThrownBy(() -> Amounts.parse(text, 1)).hasMessage("amount-ambiguous");
    }

    @Test
    void a_point_in_a_column_of_thousands_is_one() {
        assertThat(Amounts.parse("120.5", 1_000)).isEqualTo(120_500);
        assertThat(Amounts.parse("120.125", 1_000)).isEqualTo(120_125);
        assertThatThrownBy(() -> Amounts.parse("120.000", 1_000)).hasMessage("amount-ambiguous");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000000000001", "9223372036854775807", "12e99", "101조원"})
    void refuses_an_amount_beyond_all_bounds(String text) {
        assertThatThrownBy(() -> Amounts.parse(text, 1)).hasMessage("amount-too-large");
        assertThat(Amounts.parse("100조", 1)).isEqualTo(ItemSizes.COST_KRW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-35,000,000", "-1"})
    void refuses_a_negative_amount(String text) {
        assertThatThrownBy(() -> Amounts.parse(text, 1)).hasMessage("amount-negative");
    }

    @Property(seed = "20220321")
    void reads_back_any_amount_however_it_is_written(
            @ForAll @LongRange(min = 0, max = 99_999_999_999_999L) long amount) {
        assertThat(Amounts.parse(Long.toString(amount), 1)).isEqualTo(amount);
        assertThat(Amounts.parse("%,d".formatted(amount), 1)).isEqualTo(amount);
        assertThat(Amounts.parse("₩ %,d 원".formatted(amount), 1)).isEqualTo(amount);
    }

    @Property(seed = "20220321")
    void reads_back_any_amount_in_korean_units(
            @ForAll @LongRange(min = 1, max = 9999) long eok, @ForAll @LongRange(min = 1, max = 9999) long man) {
        assertThat(Amounts.parse("%d억 %,d만원".formatted(eok, man), 1)).isEqualTo(eok * 100_000_000 + man * 10_000);
    }

    @Property(seed = "20220321")
    void never_fails_but_by_saying_so(@ForAll String text) {
        try {
            assertThat(Amounts.parse(text, 1)).isNotNegative();
        } catch (CellException e) {
            assertThat(e.code()).startsWith("amount-");
        }
    }
}
