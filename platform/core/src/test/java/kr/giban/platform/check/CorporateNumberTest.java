package kr.giban.platform.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CorporateNumberTest {
    @Test
    void knows_the_check_digit_of_the_known_number() {
        assertThat(CorporateNumber.hasCheckDigit("110111-0062432")).isTrue();
        assertThat(CorporateNumber.hasCheckDigit("110111-0062433")).isFalse();
    }

    @Test
    void a_number_without_check_digit_is_still_well_formed() {
        assertThat(CorporateNumber.isWellFormed("110111-0062433")).isTrue();
        assertThat(CorporateNumber.isWellFormed("110111-006243")).isFalse();
        assertThat(CorporateNumber.isWellFormed(null)).isFalse();
    }
}
