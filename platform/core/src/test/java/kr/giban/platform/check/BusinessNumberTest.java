package kr.giban.platform.check;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class BusinessNumberTest {
    @Test
    void accepts_the_known_number_and_refuses_its_neighbor() {
        assertThat(BusinessNumber.isValid("120-81-47521")).isTrue();
        assertThat(BusinessNumber.isValid("1208147521")).isTrue();
        assertThat(BusinessNumber.isValid("120-81-47522")).isFalse();
    }

    @Test
    void refuses_other_shapes() {
        assertThat(BusinessNumber.isValid(null)).isFalse();
        assertThat(BusinessNumber.isValid("")).isFalse();
        assertThat(BusinessNumber.isValid("12-081-47521")).isFalse();
        assertThat(BusinessNumber.isValid("12081475211")).isFalse();
        assertThat(BusinessNumber.isValid("１２０８１４７５２１")).isFalse();
    }

    @Test
    void tells_the_kind_of_the_taxpayer() {
        assertThat(BusinessNumber.kind("120-82-00000")).isEqualTo("82");
    }

    @Property(seed = "20220321")
    void exactly_one_check_digit_is_right(@ForAll @NumericChars @StringLength(9) String nine) {
        int right = 0;
        for (int digit = 0; digit < 10; digit++) {
            right += BusinessNumber.isValid(nine + digit) ? 1 : 0;
        }
        assertThat(right).isEqualTo(1);
    }

    @Property(seed = "20220321")
    void one_changed_digit_is_found_wherever_its_weight_has_no_common_factor_with_ten(
            @ForAll @NumericChars @StringLength(9) String nine,
            @ForAll @IntRange(max = 7) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String valid = nine + BusinessNumber.checkDigit(nine);
        char changed = (char) ('0' + (valid.charAt(place) - '0' + by) % 10);
        String other = valid.substring(0, place) + changed + valid.substring(place + 1);
        assertThat(BusinessNumber.isValid(other)).isFalse();
    }
}
